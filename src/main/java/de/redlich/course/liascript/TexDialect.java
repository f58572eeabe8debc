package de.redlich.course.liascript;

import java.util.List;
import java.util.regex.Pattern;

/** Authors write for KaTeX; this says the same in the LaTeX that SnuggleTeX knows. */
final class TexDialect {
    private record Rule(Pattern from, String to) {}

    private static final List<Rule> RULES = List.of(
            rule("\\\\[dt]frac\\b", "\\\\frac"),
            rule("\\\\text(?:normal)?\\s*\\{", "\\\\mbox{"),
            rule("\\\\(?:boldsymbol|bm|pmb)\\b", "\\\\mathbf"),
            rule("\\\\(?:operatorname|mathop)\\*?\\s*\\{", "\\\\mathrm{"),
            rule("\\\\[bB]igg?[lrm]?(?![A-Za-z])", ""),
            rule("\\\\(?:displaystyle|textstyle|limits|nolimits|notag|nonumber)\\b", ""),
            rule(
                    "\\\\begin\\{(?:align|aligned|alignat|gather|gathered|split|equation)\\*?\\}",
                    "\\\\begin{array}{rlrlrlrl}"),
            rule("\\\\end\\{(?:align|aligned|alignat|gather|gathered|split|equation)\\*?\\}", "\\\\end{array}"),
            rule("\\\\to\\b", "\\\\rightarrow"),
            rule("\\\\gets\\b", "\\\\leftarrow"),
            rule("\\\\(?:implies|Longrightarrow)\\b", "\\\\Rightarrow"),
            rule("\\\\(?:iff|Longleftrightarrow)\\b", "\\\\Leftrightarrow"),
            rule("\\\\dots[cbmio]?(?![A-Za-z])", "\\\\ldots"),
            rule("\\\\\\|", "\\\\Vert"),
            rule("\\\\(?:over|under)set\\b", "\\\\stackrel"),
            rule("\\\\xrightarrow\\s*(\\{[^{}]*\\})", "\\\\stackrel$1{\\\\rightarrow}"),
            rule("\\\\varphi\\b", "\u03c6"),
            rule("\\\\degree\\b", "^\\\\circ"),
            rule("\\\\p?mod\\s*\\{([^{}]*)\\}", "\\\\;(\\\\mathrm{mod}\\\\;$1)"),
            rule("\\\\b?mod\\b", "\\\\mathrm{mod}"),
            rule(
                    "\\\\(?:d|t)?binom\\s*\\{([^{}]*)\\}\\s*\\{([^{}]*)\\}",
                    "\\\\begin{pmatrix}$1\\\\\\\\$2\\\\end{pmatrix}"),
            rule("\\\\lvert\\b|\\\\rvert\\b", "|"),
            rule("\\\\(?:R|reals)(?![A-Za-z])", "\\\\mathbb{R}"),
            rule("\\\\N(?![A-Za-z])", "\\\\mathbb{N}"),
            rule("\\\\Z(?![A-Za-z])", "\\\\mathbb{Z}"),
            rule("\\\\varnothing\\b", "\\\\emptyset"),
            rule("\\\\coloneqq\\b", ":="),
            rule("\\\\g?def\\s*(\\\\[A-Za-z]+)\\s*\\{", "\\\\newcommand{$1}{"),
            rule("\\\\g?def\\s*(\\\\[A-Za-z]+)#1\\s*\\{", "\\\\newcommand{$1}[1]{"));

    private TexDialect() {}

    static String translate(String tex) {
        String done = tex;
        for (Rule rule : RULES) {
            done = rule.from().matcher(done).replaceAll(rule.to());
        }
        return done;
    }

    private static Rule rule(String from, String to) {
        return new Rule(Pattern.compile(from), to);
    }
}
