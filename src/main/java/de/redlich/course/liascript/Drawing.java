package de.redlich.course.liascript;

import de.redlich.course.content.Diagram.Notation;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A drawing written as text.
 *
 * @param svg clean SVG, null when the browser draws it or it cannot be drawn
 */
record Drawing(Notation notation, String source, @Nullable String svg) {
    /** In mermaid: HTML in a label, and a node's own picture. */
    private static final Pattern OUTSIDE = Pattern.compile(
            "</?(img|image|iframe|object|embed|video|audio|source|script|style|link|svg|input)\\b[^>]*>"
                    + "|\\bimg:\\s*(\"[^\"]*\"|'[^']*')\\s*,?",
            Pattern.CASE_INSENSITIVE);

    /** The drawing that a code block stands for, or null when it is just code. */
    static @Nullable Drawing of(Place place, int line, Listing listing, String source) {
        String language = listing.language();
        String macro = listing.macro().toLowerCase(Locale.ROOT);
        if (language.equals("ascii")) {
            return drawn(place, line, Notation.ASCII, source, AsciiDrawing.svg(source));
        }
        if (language.equals("mermaid") || macro.startsWith("mermaid")) {
            return new Drawing(Notation.MERMAID, withoutOutside(place, line, source), null);
        }
        return macro.startsWith("plantuml") || language.equals("plantuml") ? plantUml(place, line, source) : null;
    }

    /** A drawing's words stay; what would load something is left out, and told. */
    private static String withoutOutside(Place place, int line, String source) {
        var words = OUTSIDE.matcher(source).replaceAll("");
        if (!words.equals(source)) {
            place.lost(line, "drawingOutside");
        }
        return words;
    }

    static Drawing plantUml(Place place, int line, String source) {
        return drawn(place, line, Notation.PLANTUML, source, UmlDrawing.svg(source));
    }

    private static Drawing drawn(Place place, int line, Notation notation, String source, Optional<String> svg) {
        if (svg.isEmpty()) {
            place.lost(line, "drawing", notation.name());
        }
        return new Drawing(notation, source, svg.orElse(null));
    }
}
