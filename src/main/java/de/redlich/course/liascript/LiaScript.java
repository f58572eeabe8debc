package de.redlich.course.liascript;

import de.redlich.course.content.CourseDraft;

/** Reads a folder of LiaScript Markdown as a course; every file with lessons is a chapter. */
public final class LiaScript {
    private LiaScript() {}

    /** @throws CourseRefused when there is nothing that could be read */
    public static CourseDraft read(CourseFolder folder) {
        return read(folder, "");
    }

    /** @param title used instead of the one in the source unless blank */
    public static CourseDraft read(CourseFolder folder, String title) {
        return new CourseReader(folder).read(title);
    }
}
