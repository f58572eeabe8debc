package de.redlich.learning;

import de.redlich.course.Course;
import de.redlich.course.CourseId;
import de.redlich.course.Courses;
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
    private final Courses courses;
    private final Study study;

    Participation(Enrolments enrolments, Desks desks, Courses courses, Study study) {
        this.enrolments = enrolments;
        this.desks = desks;
        this.courses = courses;
        this.study = study;
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

    /** Marks the first lessons of a course that the learner takes as read, one after another. */
    public void read(PersonId learner, Course course, int lessons) {
        var attendance = enrolments.attendance(course.slug(), learner, 0).orElseThrow();
        courses.outline(attendance.version()).lessons().stream()
                .limit(lessons)
                .forEach(lesson -> study.complete(learner, attendance, lesson.key()));
    }

    public void leave(PersonId learner, CourseId course) {
        enrolments.leave(learner, course);
    }
}
