package de.redlich.learning;

import de.redlich.course.CourseId;
import de.redlich.course.VersionId;
import de.redlich.privacy.PersonId;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How one person stands to one course: everything a lesson's page needs besides the lesson.
 *
 * @param newest the version that new learners get
 * @param enrolment null for who does not take the course
 * @param done keys of the lessons completed
 * @param here where the person stopped in the lesson asked for
 */
record Attendance(
        CourseId course,
        String slug,
        PersonId lecturer,
        VersionId newest,
        @Nullable Enrolment enrolment,
        Set<String> done,
        Resume here) {

    Attendance {
        done = Set.copyOf(done);
    }

    boolean enrolled() {
        return enrolment != null;
    }

    /** The version this person reads. */
    VersionId version() {
        return enrolment == null ? newest : enrolment.version();
    }

    boolean newVersion() {
        return enrolment != null && !enrolment.version().equals(newest);
    }

    Enrolment required() {
        return Objects.requireNonNull(enrolment);
    }

    String address() {
        return "/kurse/" + slug;
    }

    String lesson(int position) {
        return address() + "/lektionen/" + position;
    }
}
