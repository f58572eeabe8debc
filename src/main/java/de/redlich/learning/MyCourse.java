package de.redlich.learning;

import de.redlich.course.CourseVersion;
import de.redlich.course.LessonHead;
import de.redlich.course.Outline;
import java.time.Instant;
import java.util.Set;

/**
 * A course on a learner's dashboard.
 *
 * @param seconds time spent with it
 * @param newVersion whether a newer version waits
 */
record MyCourse(
        String slug,
        CourseVersion version,
        Outline outline,
        Enrolment enrolment,
        Set<String> done,
        long seconds,
        Instant lastAt,
        boolean newVersion) {

    MyCourse {
        done = Set.copyOf(done);
    }

    String address() {
        return "/kurse/" + slug;
    }

    boolean completed() {
        return enrolment.completed();
    }

    boolean begun() {
        return enrolment.lastKey() != null;
    }

    int lessonsDone() {
        return outline.count(done);
    }

    int percent() {
        return outline.lessons().isEmpty()
                ? 0
                : lessonsDone() * 100 / outline.lessons().size();
    }

    /** Every lesson is done, but the course is not yet completed: points are missing. */
    boolean needsPoints() {
        return !completed()
                && !outline.lessons().isEmpty()
                && lessonsDone() == outline.lessons().size();
    }

    /** The lesson where the learner stopped, or the first to read. */
    LessonHead here() {
        var last = enrolment.lastKey();
        return outline.withKey(last == null ? "" : last).orElseGet(this::next);
    }

    LessonHead next() {
        return Next.of(outline, done);
    }

    /** Minutes that the rest will take by the authors' estimate. */
    int minutesLeft() {
        return outline.lessons().stream()
                .filter(head -> !done.contains(head.key()))
                .mapToInt(LessonHead::minutes)
                .sum();
    }
}
