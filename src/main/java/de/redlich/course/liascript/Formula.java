package de.redlich.course.liascript;

import java.io.IOException;
import java.util.Optional;
import uk.ac.ed.ph.snuggletex.SnuggleEngine;
import uk.ac.ed.ph.snuggletex.SnuggleInput;
import uk.ac.ed.ph.snuggletex.SnuggleSession;

/** TeX formulas as MathML, which browsers draw and speak by themselves. */
final class Formula {
    private static final SnuggleEngine ENGINE = new SnuggleEngine();
    private static final int LONGEST = 10_000;

    private Formula() {}

    /** A formula that is not understood is shown as its source, with a remark. */
    static String html(Place place, int line, String tex, boolean block) {
        String source = tex.strip();
        Optional<String> math = math(place.formulas() + TexDialect.translate(source), block);
        if (math.isEmpty()) {
            place.lost(line, "formula", source.length() > 200 ? source.substring(0, 200) + "…" : source);
        }
        String html = math.orElse("<code class=\"formula\">" + CodeHtml.escape(source) + "</code>");
        return block ? "<span class=\"formula-block\">" + html + "</span>" : html;
    }

    private static Optional<String> math(String tex, boolean block) {
        if (tex.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            SnuggleSession session = ENGINE.createSession();
            boolean parsed = session.parseInput(new SnuggleInput("$" + tex + "$"));
            return parsed && session.getErrors().isEmpty()
                    ? MathMl.clean(session.buildDOMSubtree(), block)
                    : Optional.empty();
        } catch (IOException | RuntimeException unreadable) {
            return Optional.empty();
        }
    }
}
