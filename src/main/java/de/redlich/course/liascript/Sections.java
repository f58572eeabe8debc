package de.redlich.course.liascript;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Splits a file at its headings; those inside of code, comments and HTML elements do not count. */
final class Sections {
    private static final Pattern HEADING = Pattern.compile("^(#+)[ \\t]+(.*?)(?:[ \\t]+#+)?[ \\t]*$");
    private static final int DEEPEST = 6;

    private Sections() {}

    static List<Section> of(List<Line> lines, int start) {
        var sections = new ArrayList<Section>();
        int level = 0;
        Line heading = new Line(1, "");
        int begin = start;
        int i = start;
        while (i < lines.size()) {
            Matcher next = HEADING.matcher(lines.get(i).text());
            if (!next.matches()) {
                i = after(lines, i);
                continue;
            }
            sections.add(new Section(level, heading, lines.subList(begin, i)));
            level = Math.min(DEEPEST, next.group(1).length());
            heading = lines.get(i).with(next.group(2));
            begin = ++i;
        }
        sections.add(new Section(level, heading, lines.subList(begin, lines.size())));
        return sections;
    }

    private static int after(List<Line> lines, int i) {
        Fence fence = Fence.at(lines, i);
        if (fence != null) {
            return fence.end();
        }
        Header header = Header.at(lines, i);
        if (header.end() > i) {
            return header.end();
        }
        int comment = Comment.end(lines, i);
        if (comment > i) {
            return comment;
        }
        Optional<HtmlElement> element = HtmlElement.at(lines, i);
        return element.map(HtmlElement::end).orElse(i + 1);
    }
}
