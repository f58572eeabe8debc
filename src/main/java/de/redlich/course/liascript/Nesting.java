package de.redlich.course.liascript;

import java.util.List;
import java.util.regex.Pattern;

/** Refuses HTML nested deeper than anybody writes: every level is read again, so a small file could keep us busy for hours. */
final class Nesting {
    private static final int DEEPEST = 60;
    private static final Pattern TAG = Pattern.compile(
            "<(/?)(section|article|div|aside|center|header|footer|main|nav|details)\\b", Pattern.CASE_INSENSITIVE);

    private Nesting() {}

    /** @throws CourseRefused naming file and line */
    static void check(String file, List<Line> lines) {
        int depth = 0;
        for (var line : lines) {
            if (line.text().startsWith("#")) {
                depth = 0;
            }
            var tag = TAG.matcher(line.text());
            while (tag.find()) {
                depth = tag.group(1).isEmpty() ? depth + 1 : Math.max(0, depth - 1);
                if (depth > DEEPEST) {
                    throw new CourseRefused("tooDeep", file, String.valueOf(line.number()));
                }
            }
        }
    }
}
