package de.redlich.course.liascript;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The course's own pictures and other files that lessons use. */
final class Material {
    private static final Set<String> TYPES = Set.of(
            "png", "jpg", "jpeg", "gif", "webp", "svg", "mp3", "ogg", "wav", "m4a", "mp4", "webm", "pdf", "csv", "txt",
            "zip", "json");

    private Material() {}

    /** Takes the file into the course and gives its address there; empty, with a remark, when that cannot be. */
    static Optional<String> take(Place place, int line, String address) {
        String path = path(place.file(), address);
        byte[] content = place.all().folder().content(path);
        if (content == null) {
            place.error(line, "missing", address);
            return Optional.empty();
        }
        if (!TYPES.contains(type(path))) {
            place.lost(line, "fileType", address);
            return Optional.empty();
        }
        Optional<byte[]> kept = type(path).equals("svg") ? SvgFile.harmless(content) : Optional.of(content);
        if (kept.isEmpty()) {
            place.lost(line, "svgFile", address);
            return Optional.empty();
        }
        place.all().material().put("material/" + path, kept.get());
        return Optional.of("material/" + path);
    }

    /** The path inside the folder of an address as written in {@code file}; it cannot lead out. */
    static String path(String file, String address) {
        String bare = decoded(address.replaceFirst("[?#].*$", ""));
        Deque<String> parts = new ArrayDeque<>();
        String base = bare.startsWith("/") ? "" : file.substring(0, file.lastIndexOf('/') + 1);
        for (String part : (base + bare).split("/")) {
            if (part.equals("..")) {
                parts.pollLast();
            } else if (!part.isEmpty() && !part.equals(".")) {
                parts.addLast(part);
            }
        }
        return String.join("/", parts);
    }

    static String type(String path) {
        return path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    private static String decoded(String address) {
        try {
            return URLDecoder.decode(address.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return address;
        }
    }
}
