package de.redlich.course.liascript;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An HTML element that begins a line and spans lines, with Markdown or something else inside.
 *
 * @param open the opening tag as written
 * @param end index of the first line after its closing tag
 */
record HtmlElement(String name, String open, int start, int end) {
    private static final Pattern BEGIN = Pattern.compile(
            "^\\s*(<(section|article|div|details|aside|figure|center|header|footer|main|nav|table|script|style|svg|pre"
                    + "|iframe|video|audio|object|form|ul|ol|dl|p|blockquote|math|lia-keep)\\b[^>]*>?).*",
            Pattern.CASE_INSENSITIVE);

    /** The element that begins at {@code lines[i]} and is closed somewhere. */
    static Optional<HtmlElement> at(List<Line> lines, int i) {
        Matcher begin = BEGIN.matcher(lines.get(i).text());
        if (!begin.matches()) {
            return Optional.empty();
        }
        String name = begin.group(2).toLowerCase(Locale.ROOT);
        int end = end(lines, i, name);
        return end < 0 ? Optional.empty() : Optional.of(new HtmlElement(name, begin.group(1), i, end));
    }

    private static int end(List<Line> lines, int start, String name) {
        Pattern tags = Pattern.compile("<(/?)" + name + "\\b", Pattern.CASE_INSENSITIVE);
        boolean raw = name.equals("script") || name.equals("style") || name.equals("pre");
        int depth = 0;
        int i = start;
        while (i < lines.size()) {
            Fence fence = raw ? null : Fence.at(lines, i);
            if (fence != null) {
                i = fence.end();
                continue;
            }
            Matcher tag = tags.matcher(Inline.withoutCode(lines.get(i).text()));
            while (tag.find()) {
                depth += tag.group(1).isEmpty() ? 1 : -1;
            }
            i++;
            if (depth <= 0) {
                return i;
            }
        }
        return -1;
    }
}
