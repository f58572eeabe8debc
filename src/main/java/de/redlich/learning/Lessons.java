package de.redlich.learning;

import de.redlich.account.SignedIn;
import de.redlich.course.Course;
import de.redlich.course.Courses;
import de.redlich.course.Lesson;
import de.redlich.course.OutsideContent;
import de.redlich.course.content.Quiz;
import de.redlich.privacy.PersonId;
import de.redlich.quiz.Answer;
import de.redlich.quiz.Answers;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Puts together what a reader sees of a lesson; the course's own parts come from its cache. */
@Component
class Lessons {
    private final Enrolments enrolments;
    private final Courses courses;
    private final Answers answers;
    private final OutsideContent outside;

    Lessons(Enrolments enrolments, Courses courses, Answers answers, OutsideContent outside) {
        this.enrolments = enrolments;
        this.courses = courses;
        this.answers = answers;
        this.outside = outside;
    }

    Optional<Attendance> attendance(String slug, Optional<SignedIn> me, int position) {
        return enrolments.attendance(slug, me.map(SignedIn::id).orElse(null), position);
    }

    /** Who takes the course reads all of it, its lecturer too, everyone else the lesson for trying. */
    boolean mayRead(Attendance attendance, Optional<SignedIn> me, int position) {
        return attendance.enrolled()
                || me.map(SignedIn::id).filter(attendance.lecturer()::equals).isPresent()
                || courses.version(attendance.version()).orElseThrow().preview() == position;
    }

    Optional<LessonView> view(
            Attendance attendance, Optional<PersonId> reader, int position, HttpServletRequest request) {
        return courses.lesson(attendance.version(), position).map(lesson -> view(attendance, reader, lesson, request));
    }

    private LessonView view(
            Attendance attendance, Optional<PersonId> reader, Lesson lesson, HttpServletRequest request) {
        var outline = courses.outline(attendance.version());
        var material = Course.materialAddress(attendance.slug(), attendance.version());
        return new LessonView(
                attendance,
                courses.version(attendance.version()).orElseThrow(),
                outline,
                lesson,
                outside.reading(material, outline, lesson, reader, request),
                given(attendance, reader, lesson),
                UUID.randomUUID());
    }

    private Map<String, Answer> given(Attendance attendance, Optional<PersonId> reader, Lesson lesson) {
        var keys = Curriculum.quizzes(lesson).stream().map(Quiz::key).toList();
        return reader.filter(it -> attendance.enrolled())
                .map(person -> answers.of(person, attendance.course(), keys))
                .orElse(Map.of());
    }
}
