package de.redlich.course.content;

import java.util.List;
import java.util.Map;

/**
 * A course as read from a folder, before it belongs to anyone.
 *
 * @param language BCP 47, {@code de} or {@code en}
 * @param minutes estimated time, 0 when unknown
 * @param level {@code beginner}, {@code intermediate}, {@code advanced} or empty
 * @param preview number of the lesson (from 1) that guests may read, 0 for none
 * @param files images and other files of the folder that the lessons use: path in the lessons' HTML
 *     ({@code material/…}) to content
 */
public record CourseDraft(
        String title,
        String summary,
        String author,
        String language,
        List<String> tags,
        List<String> goals,
        int minutes,
        String level,
        int preview,
        List<LessonDraft> lessons,
        Map<String, byte[]> files,
        ImportReport report) {
    public CourseDraft {
        tags = List.copyOf(tags);
        goals = List.copyOf(goals);
        lessons = List.copyOf(lessons);
        files = Map.copyOf(files);
    }
}
