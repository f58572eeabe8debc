package de.redlich.course.liascript;

/** TeX formulas as MathML. */
final class Formula {
    private Formula() {}

    static String html(Place place, int line, String tex, boolean block) {
        return "<code class=\"formula\">" + CodeHtml.escape(tex.strip()) + "</code>";
    }
}
