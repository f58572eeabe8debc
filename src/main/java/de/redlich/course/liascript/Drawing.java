package de.redlich.course.liascript;

import de.redlich.course.content.Diagram.Notation;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A drawing written as text.
 *
 * @param svg clean SVG, null when the browser draws it or it cannot be drawn
 */
record Drawing(Notation notation, String source, @Nullable String svg) {

    /** The drawing that a code block stands for, or null when it is just code. */
    static @Nullable Drawing of(Place place, int line, Listing listing, String source) {
        String language = listing.language();
        String macro = listing.macro().toLowerCase(Locale.ROOT);
        if (language.equals("ascii")) {
            return drawn(place, line, Notation.ASCII, source, AsciiDrawing.svg(source));
        }
        if (language.equals("mermaid") || macro.startsWith("mermaid")) {
            return new Drawing(Notation.MERMAID, source, null);
        }
        return macro.startsWith("plantuml") || language.equals("plantuml") ? plantUml(place, line, source) : null;
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
