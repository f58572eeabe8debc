package de.redlich.course;

import de.redlich.course.content.CourseDraft;
import de.redlich.course.content.ImportReport;
import de.redlich.course.content.LessonDraft;
import de.redlich.privacy.PersonId;
import java.util.List;
import java.util.Map;

/** Publishes courses made by hand. */
public final class CourseWorld {
    private CourseWorld() {}

    public static CourseId publish(Publishing publishing, PersonId lecturer, String title, List<LessonDraft> lessons) {
        var course = publishing.begin(lecturer, written(title, lessons));
        publishing.publish(lecturer, course);
        return course;
    }

    public static VersionId publishNext(
            Publishing publishing, PersonId lecturer, CourseId course, String title, List<LessonDraft> lessons) {
        publishing.replace(lecturer, course, written(title, lessons));
        return publishing.publish(lecturer, course);
    }

    private static Written written(String title, List<LessonDraft> lessons) {
        var draft = new CourseDraft(
                title, "", "", "de", List.of(), List.of(), 10, "", 1, lessons, Map.of(), new ImportReport(List.of()));
        return new Written(draft, Map.of());
    }
}
