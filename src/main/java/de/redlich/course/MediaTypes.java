package de.redlich.course;

import java.util.Set;
import org.apache.tika.Tika;

/** What a file is, found from its content and only then from its name. */
final class MediaTypes {
    private static final Tika TIKA = new Tika();

    /** Shown by the browser; everything else is offered for download. */
    private static final Set<String> SHOWN = Set.of(
            "image/png",
            "image/jpeg",
            "image/gif",
            "image/webp",
            "image/avif",
            "image/svg+xml",
            "application/pdf",
            "audio/mpeg",
            "audio/ogg",
            "audio/mp4",
            "audio/wav",
            "audio/vnd.wave",
            "video/mp4",
            "video/webm",
            "video/ogg",
            "text/plain",
            "text/csv");

    private MediaTypes() {}

    static String of(String name, byte[] content) {
        return TIKA.detect(content, name);
    }

    static boolean shown(String type) {
        return SHOWN.contains(type);
    }

    /** May carry scripts of its own and is therefore locked in. */
    static boolean active(String type) {
        return type.equals("image/svg+xml") || type.equals("application/pdf");
    }
}
