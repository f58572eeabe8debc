package de.redlich.course;

import de.redlich.course.content.CourseDraft;
import de.redlich.course.content.LessonDraft;

/** Text that the database takes: without the character NUL, without line breaks where one line is meant. */
final class Plain {
    private Plain() {}

    static String line(String text, int longest) {
        var line = text(text).replaceAll("\\s+", " ").strip();
        return line.length() > longest ? line.substring(0, longest - 1) + "…" : line;
    }

    static String text(String text) {
        return text.replace("\0", "");
    }

    static int minutes(CourseDraft draft) {
        return draft.lessons().stream().mapToInt(LessonDraft::minutes).sum();
    }
}
