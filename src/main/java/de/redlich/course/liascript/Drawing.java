package de.redlich.course.liascript;

import de.redlich.course.content.Diagram.Notation;
import java.util.Locale;
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
            return new Drawing(Notation.ASCII, source, null);
        }
        if (language.equals("mermaid") || macro.startsWith("mermaid")) {
            return new Drawing(Notation.MERMAID, source, null);
        }
        return macro.startsWith("plantuml") || language.equals("plantuml") ? plantUml(place, line, source) : null;
    }

    static Drawing plantUml(Place place, int line, String source) {
        return new Drawing(Notation.PLANTUML, source, null);
    }
}
