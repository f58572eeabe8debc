package de.redlich.learning;

import de.redlich.course.VersionId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A learner takes a course.
 *
 * @param version the version the learner stays on until choosing to move
 * @param lastKey lesson last read, null before the first
 * @param completedAt null while the course is not completed
 */
public record Enrolment(
        EnrolmentId id,
        VersionId version,
        Instant enrolledAt,
        @Nullable String lastKey,
        @Nullable Instant completedAt) {
    public boolean completed() {
        return completedAt != null;
    }
}
