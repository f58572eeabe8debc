package de.redlich.course.liascript;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A fenced code block in the lines.
 *
 * @param info what stands behind the opening fence
 * @param body its lines without the fence's own indent
 * @param end index of the first line after it
 */
record Fence(String info, List<Line> body, int line, int end) {
    private static final Pattern OPEN = Pattern.compile("^([ \\t]*)(`{3,}|~{3,})([^`]*)$");

    /** The fence that opens at {@code lines[i]}, or null. One that is never closed reaches to the end. */
    static @Nullable Fence at(List<Line> lines, int i) {
        Matcher open = OPEN.matcher(lines.get(i).text());
        if (!open.matches()) {
            return null;
        }
        String fence = open.group(2);
        int end = i + 1;
        while (end < lines.size() && !closes(lines.get(end).text(), fence)) {
            end++;
        }
        int indent = open.group(1).length();
        List<Line> body = lines.subList(i + 1, end).stream()
                .map(line -> line.with(outdent(line.text(), indent)))
                .toList();
        return new Fence(
                info(open.group(3), fence.length()), body, lines.get(i).number(), Math.min(end + 1, lines.size()));
    }

    /** More than eight backticks without a language are a drawing. */
    static String info(String written, int length) {
        return written.isBlank() && length > 8 ? "ascii" : written.strip();
    }

    static boolean opens(String text) {
        return OPEN.matcher(text).matches();
    }

    String source() {
        return Line.join(body);
    }

    /** A closing fence stands alone and is at least as long as the opening one. */
    private static boolean closes(String text, String fence) {
        String bare = text.strip();
        return bare.startsWith(fence) && bare.chars().allMatch(c -> c == fence.charAt(0));
    }

    private static String outdent(String text, int indent) {
        int n = 0;
        while (n < indent && n < text.length() && Character.isWhitespace(text.charAt(n))) {
            n++;
        }
        return text.substring(n);
    }
}
