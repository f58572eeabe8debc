package de.redlich.certificate.sheet;

import java.util.regex.Pattern;

/**
 * An academy's logo for paper. On screens it follows the reader's colours by a media query; paper has one colour, and the
 * SVG renderer knows no such query, so the fitting half is chosen here.
 */
final class Logo {
    private static final Pattern DARK =
            Pattern.compile("@media\\s*\\(prefers-color-scheme:\\s*dark\\)\\s*\\{(.*?\\})\\s*\\}");

    private Logo() {}

    static String svg(String asset, boolean onDark) {
        return DARK.matcher(Design.read("de/redlich/" + asset)).replaceAll(onDark ? "$1" : "");
    }
}
