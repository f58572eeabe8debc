package de.redlich.learning;

import de.redlich.course.Course;
import de.redlich.course.CourseId;
import de.redlich.privacy.PersonId;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;

/** Somebody's taking part in courses, for who decides on their behalf. */
@Service
public class Participation {
    /** @param percent of the lessons done */
    public record Taken(CourseId course, String slug, String title, String language, int percent, boolean completed) {}

    private final Enrolments enrolments;
    private final Desks desks;

    Participation(Enrolments enrolments, Desks desks) {
        this.enrolments = enrolments;
        this.desks = desks;
    }

    public List<Taken> of(PersonId learner) {
        return desks.of(learner, Weeks.mondayOf(Instant.now())).courses().stream()
                .map(it -> new Taken(
                        it.version().course(),
                        it.slug(),
                        it.version().title(),
                        it.version().language(),
                        it.percent(),
                        it.completed()))
                .toList();
    }

    public void enrol(PersonId learner, Course course) {
        enrolments.enrol(learner, course);
    }

    public void leave(PersonId learner, CourseId course) {
        enrolments.leave(learner, course);
    }
}
