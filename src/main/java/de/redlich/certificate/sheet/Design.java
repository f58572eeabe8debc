package de.redlich.certificate.sheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.springframework.core.io.ClassPathResource;

/**
 * How an academy's certificates look: the same template under styles and a backdrop of its own, in {@code designs/<slug>}.
 *
 * @param styles CSS of the sheet
 * @param backdrop SVG as large as the sheet, pure decoration
 * @param dark whether the logo stands on dark ground
 */
record Design(String styles, String backdrop, boolean dark) {
    private static final String FOLDER = "de/redlich/certificate/sheet/designs/";
    private static final String STANDARD = "standard";

    static Design of(String academy) {
        var name = has(academy) ? academy : STANDARD;
        var styles = read(FOLDER + "common.styles") + read(FOLDER + name + "/sheet.styles");
        return new Design(styles, read(FOLDER + name + "/backdrop.svg"), styles.contains("on dark ground"));
    }

    private static boolean has(String academy) {
        return academy.matches("[a-z0-9-]+")
                && resource(FOLDER + academy + "/sheet.styles").exists();
    }

    static String read(String path) {
        try {
            return resource(path).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("designs are part of the application", e);
        }
    }

    private static ClassPathResource resource(String path) {
        return new ClassPathResource(path, Objects.requireNonNull(Design.class.getClassLoader()));
    }
}
