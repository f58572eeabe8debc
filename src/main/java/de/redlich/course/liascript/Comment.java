package de.redlich.course.liascript;

import java.util.List;
import java.util.regex.Pattern;

/** HTML comments that begin a line; they carry settings for the block below, or spoken text, or nothing. */
final class Comment {
    private static final Pattern QUIZ =
            Pattern.compile("data-(randomize|max-trials|score|solution-button|hint-button|show-partial|text-)");
    private static final Pattern CHART =
            Pattern.compile("data-type\\s*=\\s*\"?(?!\"?none)[A-Za-z]", Pattern.CASE_INSENSITIVE);

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

    /** Settings for the block below that change what it does, not only how it looks. */
    static void note(Place place, int line, String text) {
        if (QUIZ.matcher(text).find()) {
            place.infoOnce(line, "quiz.settings");
        }
        if (CHART.matcher(text).find()) {
            place.infoOnce(line, "tableChart");
        }
    }

    static String text(List<Line> lines, int start, int end) {
        String whole = Line.join(lines.subList(start, end)).strip();
        return whole.substring(4, Math.max(4, whole.lastIndexOf("-->"))).strip();
    }
}
