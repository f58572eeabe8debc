package de.redlich.course.liascript;

import de.redlich.course.content.Question.Gap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Element;

/** Goes through one paragraph and replaces LiaScript's inline forms by marks. */
final class InlineScan {
    private static final Pattern FORMULA = Pattern.compile("\\$\\$(?s)(.+?)\\$\\$|\\$([^\\n$]+)\\$");
    private static final Pattern EFFECT = Pattern.compile("\\{\\s*(\\d[^{}]*|-\\s*\\d[^{}]*|[|!]>[^{}]*)\\}\\{");
    private static final Pattern MARK =
            Pattern.compile("\\{\\{\\s*(\\d+\\s*(-\\s*\\d+)?|[^{}]*[|!]>[^{}]*)\\s*\\}\\}[ \\t]*\n?");
    private static final Pattern NOTE = Pattern.compile("\\[\\^([^\\]\n]+)\\](?:\\(([^)]*)\\))?");
    private static final Pattern DROPPED =
            Pattern.compile("<(script|style|svg)\\b(?s)(.*?)</\\1\\s*>", Pattern.CASE_INSENSITIVE);
    private static final Pattern CALL = Pattern.compile("@\\w[\\w.]*\\([^)]*\\)");

    private final Place place;
    private final Marks marks;
    private final Footnotes footnotes;
    private final List<Gap> gaps;
    private final List<Line> lines;
    private final String text;
    private final StringBuilder out = new StringBuilder();
    private int at;

    InlineScan(Place place, Marks marks, Footnotes footnotes, List<Gap> gaps, List<Line> lines) {
        this.place = place;
        this.marks = marks;
        this.footnotes = footnotes;
        this.gaps = gaps;
        this.lines = lines;
        this.text = Line.join(lines);
    }

    String scan() {
        while (at < text.length()) {
            char c = text.charAt(at);
            boolean done = switch (c) {
                case '`' -> copyTo(Inline.codeEnd(text, at));
                case '\\' -> copyTo(Math.min(at + 2, text.length()));
                case '$' -> formula();
                case '<' -> dropped();
                case '{' -> effect();
                case '[' -> gap() || footnote();
                case '@' -> call();
                default -> false;
            };
            if (!done) {
                copyTo(at + 1);
            }
        }
        return out.toString();
    }

    private boolean copyTo(int end) {
        out.append(text, at, end);
        at = end;
        return true;
    }

    private boolean mark(String html, String plain, int end) {
        out.append(marks.put(html, plain));
        at = end;
        return true;
    }

    private boolean formula() {
        Matcher formula = here(FORMULA);
        if (!formula.lookingAt()) {
            return false;
        }
        boolean block = formula.group(1) != null;
        String tex = (block ? formula.group(1) : formula.group(2)).replaceAll("\\n\\s*>?", "\n");
        return mark(Formula.html(place, line(), tex, block), "$" + tex + "$", formula.end());
    }

    private boolean dropped() {
        if (text.startsWith("<!--", at)) {
            int end = text.indexOf("-->", at);
            at = end < 0 ? text.length() : end + 3;
            return true;
        }
        Matcher element = here(DROPPED);
        if (!element.lookingAt()) {
            return false;
        }
        String name = element.group(1).toLowerCase(Locale.ROOT);
        Optional<Element> svg = name.equals("svg") ? SvgTree.parse(element.group()) : Optional.empty();
        if (svg.isEmpty()) {
            place.lost(line(), name);
            at = element.end();
            return true;
        }
        String clean = CleanSvg.of(svg.get(), "s" + Keys.hash(element.group()).substring(0, 7) + "-");
        return mark(clean, "", element.end());
    }

    /** An inline step shows its content at once. */
    private boolean effect() {
        Matcher mark = here(MARK);
        if (mark.lookingAt()) {
            place.infoOnce(line(), "inlineStep");
            at = mark.end();
            return true;
        }
        Matcher effect = here(EFFECT);
        if (!effect.lookingAt()) {
            return false;
        }
        int close = closing(effect.end());
        if (close < 0) {
            return false;
        }
        place.infoOnce(line(), "inlineStep");
        var inner = new InlineScan(
                place, marks, footnotes, gaps, List.of(new Line(line(), text.substring(effect.end(), close))));
        out.append(inner.scan());
        at = close + 1;
        return true;
    }

    private int closing(int start) {
        int depth = 1;
        for (int i = start; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '`') {
                i = Inline.codeEnd(text, i) - 1;
            } else if (c == '\\') {
                i++;
            } else if (c == '{') {
                depth++;
            } else if (c == '}' && --depth == 0) {
                return i;
            }
        }
        return -1;
    }

    private boolean gap() {
        GapText gap = GapText.at(text, at);
        if (gap == null) {
            return false;
        }
        gaps.add(gap.read(place, line()));
        String n = String.valueOf(gaps.size() - 1);
        return mark("<quiz-gap n=\"" + n + "\"></quiz-gap>", "___", gap.end());
    }

    private boolean footnote() {
        Matcher note = here(NOTE);
        if (footnotes == Footnotes.NONE || !note.lookingAt()) {
            return false;
        }
        String html = note.group(2) == null
                ? footnotes.reference(note.group(1))
                : footnotes.inline(new Line(line(), note.group(2)));
        return mark(html, "", note.end());
    }

    private boolean call() {
        Matcher call = here(CALL);
        if (call.lookingAt() && (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)))) {
            place.lost(line(), "macro", call.group());
        }
        return false;
    }

    private Matcher here(Pattern pattern) {
        return pattern.matcher(text).region(at, text.length());
    }

    private int line() {
        int newlines =
                (int) text.substring(0, at).chars().filter(c -> c == '\n').count();
        return lines.get(Math.min(newlines, lines.size() - 1)).number();
    }
}
