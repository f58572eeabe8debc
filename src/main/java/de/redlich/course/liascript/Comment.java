package de.redlich.course.liascript;

import java.util.List;

/** HTML comments that begin a line; they carry settings for the block below, or spoken text, or nothing. */
final class Comment {
    private Comment() {}

    /** Index after the comment that begins at {@code lines[i]}; {@code i} when none does or text follows it. */
    static int end(List<Line> lines, int i) {
        if (!lines.get(i).text().stripLeading().startsWith("<!--")) {
            return i;
        }
        for (int at = i; at < lines.size(); at++) {
            int close = lines.get(at).text().indexOf("-->");
            if (close >= 0) {
                return lines.get(at).text().substring(close + 3).isBlank() ? at + 1 : i;
            }
        }
        return i;
    }

    static String text(List<Line> lines, int start, int end) {
        String whole = Line.join(lines.subList(start, end)).strip();
        return whole.substring(4, Math.max(4, whole.lastIndexOf("-->"))).strip();
    }
}
