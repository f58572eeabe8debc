package de.redlich.course.liascript;

import de.redlich.course.content.Outside;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a passage loads and links to: the course's own files, other lessons, and what lies outside. */
final class Sources {
    static final String[] ELEMENTS = {"img", "video", "audio", "iframe", "object", "embed"};

    private final Place place;
    private final List<Line> lines;
    private final Marks marks;
    private final List<Outside> outside = new ArrayList<>();

    Sources(Place place, List<Line> lines, Marks marks) {
        this.place = place;
        this.lines = lines;
        this.marks = marks;
    }

    List<Outside> outside() {
        return List.copyOf(outside);
    }

    /** An attribute cannot hold HTML: marks become their plain text. */
    String plain(String value) {
        return marks.plain(value);
    }

    /** Turns a loading element into one of the course's own files, or into a slot; drops it when the file is missing. */
    @Nullable
    String element(String name, List<String> attributes) {
        String address = value(attributes, name.equals("object") ? "data" : "src");
        String text = name.equals("img") ? value(attributes, "alt") : value(attributes, "title");
        Optional<Outside> other = Addresses.outside(name, address, text);
        int line = Place.lineOf(lines, address);
        if (other.isPresent()) {
            if (address.startsWith("http:")) {
                place.infoOnce(line, "http", other.get().host());
            }
            return slot(name, attributes, other.get());
        }
        Optional<String> own = Material.take(place, line, address);
        if (own.isEmpty() || name.equals("iframe") || name.equals("object") || name.equals("embed")) {
            return missing(attributes, text);
        }
        set(attributes, "src", own.get());
        if (!name.equals("img")) {
            set(attributes, "controls", "controls");
            set(attributes, "preload", "metadata");
        }
        return name;
    }

    private String slot(String name, List<String> attributes, Outside other) {
        attributes.clear();
        set(attributes, "data-outside", String.valueOf(outside.size()));
        outside.add(other);
        return name.equals("img") || name.equals("embed") ? "img" : "span";
    }

    private String missing(List<String> attributes, String text) {
        attributes.clear();
        set(attributes, "class", "missing");
        set(attributes, "alt", text);
        return "img";
    }

    String link(List<String> attributes) {
        String address = value(attributes, "href");
        remove(attributes, "href");
        String target = Links.target(place, Place.lineOf(lines, address), address);
        if (!target.isEmpty()) {
            set(attributes, "href", target);
        }
        if (target.startsWith("http")) {
            set(attributes, "class", "outside");
            set(attributes, "rel", "noopener noreferrer external");
        }
        return "a";
    }

    private static String value(List<String> attributes, String name) {
        int i = index(attributes, name);
        return i < 0 ? "" : attributes.get(i + 1).strip();
    }

    private static void set(List<String> attributes, String name, String value) {
        remove(attributes, name);
        attributes.add(name);
        attributes.add(value);
    }

    private static void remove(List<String> attributes, String name) {
        int i = index(attributes, name);
        if (i >= 0) {
            attributes.subList(i, i + 2).clear();
        }
    }

    private static int index(List<String> attributes, String name) {
        for (int i = 0; i + 1 < attributes.size(); i += 2) {
            if (attributes.get(i).equals(name)) {
                return i;
            }
        }
        return -1;
    }
}
