package de.redlich.learning;

import de.redlich.academy.CurrentAcademy;
import de.redlich.course.VersionId;
import de.redlich.course.content.Quiz;
import de.redlich.learning.PassRule.Standing;
import de.redlich.privacy.PersonId;
import de.redlich.quiz.Answers;
import de.redlich.quiz.Given;
import de.redlich.quiz.Stamp;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The steps of a learner that can complete a course. */
@Service
class Study {
    private final Enrolments enrolments;
    private final LessonProgress progress;
    private final Answers answers;
    private final Curriculum curriculum;
    private final ApplicationEventPublisher events;

    Study(
            Enrolments enrolments,
            LessonProgress progress,
            Answers answers,
            Curriculum curriculum,
            ApplicationEventPublisher events) {
        this.enrolments = enrolments;
        this.progress = progress;
        this.answers = answers;
        this.curriculum = curriculum;
        this.events = events;
    }

    @Transactional
    void complete(PersonId learner, Attendance attendance, String lesson) {
        enrolments.lock(attendance.required().id());
        progress.complete(attendance.required().id(), learner, lesson);
        decide(learner, attendance.slug());
    }

    @Transactional
    void reopen(Attendance attendance, String lesson) {
        progress.reopen(attendance.required().id(), lesson);
    }

    @Transactional
    void check(PersonId learner, Attendance attendance, Quiz quiz, Given given, Stamp stamp) {
        enrolments.lock(attendance.required().id());
        if (answers.check(learner, attendance.course(), quiz, given, stamp).right()
                && quiz.question().graded()) {
            decide(learner, attendance.slug());
        }
    }

    /** @return whether that is a version of the course to which one can move */
    @Transactional
    boolean move(PersonId learner, Attendance attendance, VersionId version) {
        enrolments.lock(attendance.required().id());
        var moved = enrolments.move(learner, attendance.course(), version);
        if (moved) {
            decide(learner, attendance.slug());
        }
        return moved;
    }

    Standing standing(PersonId learner, Attendance attendance) {
        var keys = curriculum.questions(attendance.version());
        return PassRule.standing(
                curriculum.outline(attendance.version()),
                attendance.done(),
                answers.score(learner, attendance.course(), keys),
                keys.size());
    }

    /**
     * Looks once after much was taken over at a time.
     *
     * @param completed when the course was completed elsewhere, null if it was not
     */
    void settle(PersonId learner, String slug, @Nullable OffsetDateTime completed) {
        decide(learner, slug, completed);
    }

    private void decide(PersonId learner, String slug) {
        decide(learner, slug, null);
    }

    private void decide(PersonId learner, String slug, @Nullable OffsetDateTime at) {
        var now = enrolments.attendance(slug, learner, 0).orElseThrow();
        var enrolment = now.enrolment();
        if (enrolment == null
                || enrolment.completed()
                || !standing(learner, now).passed()
                || !enrolments.complete(enrolment.id(), at)) {
            return;
        }
        events.publishEvent(
                new CourseCompleted(CurrentAcademy.id(), enrolment.id(), learner, now.course(), enrolment.version()));
    }
}
