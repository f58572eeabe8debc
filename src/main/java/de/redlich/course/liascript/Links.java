package de.redlich.course.liascript;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a link leads: outside, to mail and telephone, to a file of the course, or to a lesson. */
final class Links {
    private static final Pattern VIEWER = Pattern.compile(
            "https?://liascript\\.github\\.io/course/\\?https?://\\S*/([^/#?]+\\.md)(#.*)?", Pattern.CASE_INSENSITIVE);

    private Links() {}

    /** The address to link to; empty, with a remark, when there is nothing there. */
    static String target(Place place, int line, String address) {
        Matcher viewer = VIEWER.matcher(address);
        if (viewer.matches()
                && !viewer.group(1).equalsIgnoreCase("README.md")
                && place.all().targets().hasFile(viewer.group(1))) {
            return lesson(place, viewer.group(1), viewer.group(2)).orElse(address);
        }
        if (address.startsWith("//")) {
            return "https:" + address;
        }
        if (!Addresses.relative(address)) {
            return scheme(place, line, address);
        }
        String anchor = address.contains("#") ? address.substring(address.indexOf('#')) : "";
        String path = address.startsWith("#") ? place.file() : Material.path(place.file(), address);
        if (address.startsWith("#note-") || address.startsWith("#ref-")) {
            return address;
        }
        if (CourseFolder.markdown(path)) {
            Optional<String> lesson = lesson(place, path, anchor);
            lesson.ifPresentOrElse(key -> {}, () -> place.error(line, "missing", address));
            return lesson.orElse("");
        }
        return address.isEmpty() ? "" : Material.take(place, line, address).orElse("");
    }

    private static Optional<String> lesson(Place place, String file, String anchor) {
        String name = anchor == null || anchor.isEmpty() ? "" : anchor.substring(1);
        return place.all().targets().find(file, name).map(key -> "lesson:" + key);
    }

    private static String scheme(Place place, int line, String address) {
        if (address.matches("(?i)(https?|mailto|tel):.*")) {
            return address;
        }
        place.lost(line, "link", address);
        return "";
    }
}
