package de.redlich.course.liascript;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** How far the block reaches that begins at a line. */
final class Extent {
    static final Pattern STARS = Pattern.compile("^[ \\t]*\\*{3,}[ \\t]*$");
    private static final Pattern LIST = Pattern.compile("^\\s*([-*+]|\\d+[.)])\\s.*");

    private Extent() {}

    static boolean stars(Line line) {
        return STARS.matcher(line.text()).matches();
    }

    static boolean item(Line line) {
        return LIST.matcher(line.text()).matches() && !stars(line);
    }

    static int skipBlank(List<Line> lines, int i) {
        int at = i;
        while (at < lines.size() && lines.get(at).blank()) {
            at++;
        }
        return at;
    }

    /** Index of the stars that close a group whose content begins at {@code i}; the end when it stays open. */
    static int group(List<Line> lines, int i) {
        int at = i;
        boolean opens = false;
        while (at < lines.size()) {
            Line line = lines.get(at);
            Fence fence = Fence.at(lines, at);
            if (fence != null) {
                at = fence.end();
                opens = false;
            } else if (stars(line)) {
                if (!opens) {
                    return at;
                }
                at = Math.min(group(lines, at + 1) + 1, lines.size());
                opens = false;
            } else {
                opens = !line.blank()
                        ? opensGroup(line)
                        : opens && StepMark.of(lines.get(at - 1).text()) != null;
                at++;
            }
        }
        return lines.size();
    }

    /** Stars right below an effect mark or a quiz open a group of their own. */
    private static boolean opensGroup(Line line) {
        StepMark mark = StepMark.of(line.text());
        return mark != null && !mark.spoken() && mark.rest().isBlank() || QuizForm.begins(line.text());
    }

    /** End of the single block that begins at {@code i}: one paragraph, table, list, quiz, element or group of code. */
    static int block(List<Line> lines, int i) {
        Fence fence = Fence.at(lines, i);
        if (fence != null) {
            return code(lines, fence.end());
        }
        Optional<HtmlElement> element = HtmlElement.at(lines, i);
        if (element.isPresent()) {
            return element.get().end();
        }
        boolean list = item(lines.get(i));
        int at = i;
        while (at < lines.size()) {
            if (stars(lines.get(at)) && at > i) {
                return Math.min(group(lines, at + 1) + 1, lines.size());
            }
            Fence inside = Fence.at(lines, at);
            at = inside != null ? inside.end() : at + 1;
            int next = skipBlank(lines, at);
            boolean more = list && next < lines.size() && (lines.get(next).indent() >= 2 || item(lines.get(next)));
            if (next > at && !more || next >= lines.size()) {
                return at;
            }
        }
        return at;
    }

    private static int code(List<Line> lines, int i) {
        int at = i;
        while (at < lines.size() && !lines.get(at).blank()) {
            Fence next = Fence.at(lines, at);
            if (next == null && !lines.get(at).text().strip().startsWith("@")) {
                return at;
            }
            at = next != null ? next.end() : at + 1;
        }
        return at;
    }
}
