package de.redlich.learning;

import de.redlich.course.CourseVersion;
import de.redlich.course.Lesson;
import de.redlich.course.LessonHead;
import de.redlich.course.Outline;
import de.redlich.course.Reading;
import de.redlich.course.content.Quiz;
import de.redlich.page.Link;
import de.redlich.quiz.Answer;
import de.redlich.quiz.QuestionView;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A lesson as one person reads it. */
record LessonView(
        Attendance attendance,
        CourseVersion version,
        Outline outline,
        Lesson lesson,
        Reading reading,
        Map<String, Answer> answers,
        UUID view) {

    LessonView {
        answers = Map.copyOf(answers);
    }

    String address() {
        return attendance.lesson(lesson.position());
    }

    boolean enrolled() {
        return attendance.enrolled();
    }

    boolean done() {
        return done(lesson.head());
    }

    boolean done(LessonHead head) {
        return attendance.done().contains(head.key());
    }

    /** Whether the outline may link there. */
    boolean readable(LessonHead head) {
        return enrolled() || head.position() == version.preview();
    }

    /** For the outline's marks. */
    @Nullable
    String mark(LessonHead head) {
        return done(head) ? "done" : null;
    }

    boolean chapterIsOpen(Outline.Chapter chapter) {
        return chapter.lessons().stream().anyMatch(head -> head.position() == lesson.position());
    }

    @Nullable
    Link previous() {
        return outline.at(lesson.position() - 1)
                .filter(this::readable)
                .map(this::link)
                .orElse(null);
    }

    @Nullable
    Link next() {
        return outline.at(lesson.position() + 1)
                .filter(this::readable)
                .map(this::link)
                .orElse(null);
    }

    QuestionView question(Quiz quiz) {
        var quizzes = Curriculum.quizzes(lesson).stream()
                .filter(it -> it.question().graded())
                .toList();
        return new QuestionView(
                quiz,
                answers.get(quiz.key()),
                enrolled() ? address() + "/fragen/" + quiz.key() : null,
                quizzes.indexOf(quiz) + 1,
                quizzes.size(),
                view,
                reading);
    }

    boolean asksQuestions() {
        return !Curriculum.quizzes(lesson).isEmpty();
    }

    List<String> scripts() {
        if (!enrolled()) {
            return List.of();
        }
        return asksQuestions() ? List.of("learning/resume.js", "quiz/answers.js") : List.of("learning/resume.js");
    }

    private Link link(LessonHead head) {
        return new Link(attendance.lesson(head.position()), head.title());
    }
}
