package de.redlich.course.liascript;

import de.redlich.course.content.Question.Gap;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts what Markdown would misread behind marks: formulas, gaps, footnotes, comments, inline steps. Code stays as it is. */
final class Protection {
    private static final Pattern CONTAINER = Pattern.compile(
            "^\\s*(</?(section|article|div|details|summary|aside|center|header|footer|main|nav)\\b[^>]*>\\s*)+$");

    private static final Pattern SUMMARY =
            Pattern.compile("(?s)^\\s*(<details[^>]*>)\\s*<summary[^>]*>(.*?)</summary>(.*)$");

    private final Place place;
    private final Marks marks;
    private final Footnotes footnotes;
    private final List<Gap> gaps;
    private final StringBuilder out = new StringBuilder();

    Protection(Place place, Marks marks, Footnotes footnotes, List<Gap> gaps) {
        this.place = place;
        this.marks = marks;
        this.footnotes = footnotes;
        this.gaps = gaps;
    }

    String protect(List<Line> lines) {
        int i = 0;
        while (i < lines.size()) {
            Fence fence = Fence.at(lines, i);
            if (fence != null) {
                out.append(Line.join(lines.subList(i, fence.end()))).append('\n');
                i = fence.end();
            } else if (CodeReader.calls(lines.get(i).text())) {
                place.infoOnce(
                        lines.get(i).number(),
                        "run",
                        CodeReader.name(lines.get(i++).text()));
            } else if (lines.get(i).text().strip().startsWith("<details")) {
                i = details(lines, i);
            } else if (CONTAINER.matcher(lines.get(i).text()).matches()) {
                out.append("\n\n").append(lines.get(i++).text().strip()).append("\n\n");
            } else {
                i = paragraph(lines, i);
            }
        }
        return out.toString();
    }

    /** The summary is Markdown too, but Markdown would not look into it. */
    private int details(List<Line> lines, int start) {
        int end = start;
        while (end < lines.size() && end < start + 12 && !lines.get(end).text().contains("</summary>")) {
            end++;
        }
        Matcher summary = end == lines.size()
                ? SUMMARY.matcher("")
                : SUMMARY.matcher(Line.join(lines.subList(start, Math.min(end + 1, lines.size()))));
        if (!summary.find()) {
            out.append("\n\n").append(lines.get(start).text().strip()).append("\n\n");
            return start + 1;
        }
        String text = Passage.inline(
                place, lines.get(start).with(summary.group(2).strip().replaceAll("\\s+", " ")));
        out.append("\n\n").append(summary.group(1));
        out.append(marks.put("<summary>" + text + "</summary>", "")).append("\n\n");
        out.append(summary.group(3)).append("\n\n");
        return end + 1;
    }

    private int paragraph(List<Line> lines, int start) {
        var text = new ArrayList<Line>();
        int i = start;
        do {
            text.add(lines.get(i++));
        } while (i < lines.size() && goesOn(lines, i, Line.join(text)));
        out.append(new InlineScan(place, marks, footnotes, gaps, text).scan()).append('\n');
        return i;
    }

    private static boolean goesOn(List<Line> lines, int i, String sofar) {
        boolean inside = unclosed(sofar, "<!--", "-->")
                || unclosed(sofar, "<script", "</script")
                || unclosed(sofar, "<svg", "</svg")
                || odd(sofar, "$$")
                || unclosed(sofar, "[[", "]]");
        Line next = lines.get(i);
        boolean ends = next.blank()
                || Fence.opens(next.text())
                || CONTAINER.matcher(next.text()).matches();
        return !ends || inside && sofar.length() < 20_000 && !Fence.opens(next.text());
    }

    private static boolean unclosed(String text, String open, String close) {
        int begin = text.lastIndexOf(open);
        return begin >= 0 && text.indexOf(close, begin) < 0;
    }

    private static boolean odd(String text, String sign) {
        return Inline.withoutCode(text).split(Pattern.quote(sign), -1).length % 2 == 0;
    }
}
