package de.redlich.course;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A state of a course, without its lessons.
 *
 * @param number counts from 1 within the course
 * @param language BCP 47
 * @param level {@code beginner}, {@code intermediate}, {@code advanced} or empty
 * @param preview position of the lesson anyone may read, 0 for none
 * @param points what its quizzes give together
 * @param revision grows with every change of a draft, so that two tabs cannot overwrite each other
 * @param publishedAt null while it is a draft
 */
public record CourseVersion(
        VersionId id,
        CourseId course,
        int number,
        String title,
        String summary,
        String author,
        String language,
        String level,
        int minutes,
        List<String> tags,
        List<String> goals,
        int preview,
        int lessons,
        int points,
        int revision,
        Instant createdAt,
        @Nullable Instant publishedAt) {

    public CourseVersion {
        tags = List.copyOf(tags);
        goals = List.copyOf(goals);
    }

    public boolean published() {
        return publishedAt != null;
    }
}
