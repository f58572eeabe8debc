package de.redlich.learning;

import de.redlich.academy.CurrentAcademy;
import de.redlich.course.Course;
import de.redlich.course.CourseId;
import de.redlich.course.Courses;
import de.redlich.course.VersionId;
import de.redlich.learning.Transcript.Answered;
import de.redlich.learning.Transcript.Studied;
import de.redlich.privacy.PersonId;
import de.redlich.quiz.AnswerRecords;
import de.redlich.quiz.Given;
import java.sql.Types;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes over what somebody learnt in the same course elsewhere, as if it had been learnt here: lessons by their keys, answers marked
 * anew by our own solutions. Done twice, it is done once; what was reached here already is never made less.
 */
@Service
public class Bringing {
    private static final int MOST_SECONDS = 100_000_000;

    private final JdbcClient jdbc;
    private final Courses courses;
    private final Curriculum curriculum;
    private final AnswerRecords answers;
    private final Study study;
    private final InstantSource time;

    Bringing(
            JdbcClient jdbc,
            Courses courses,
            Curriculum curriculum,
            AnswerRecords answers,
            Study study,
            InstantSource time) {
        this.jdbc = jdbc;
        this.courses = courses;
        this.curriculum = curriculum;
        this.answers = answers;
        this.study = study;
        this.time = time;
    }

    /** The course here that is the same: it has the same key and at least one lesson of the same key. */
    public Optional<Course> same(Transcript transcript) {
        return courses.published(transcript.key()).filter(course -> {
            var outline = courses.outline(course.version().id());
            return transcript.lessons().isEmpty()
                    ? transcript.title().equals(course.version().title())
                    : transcript.lessons().stream()
                            .anyMatch(it -> outline.withKey(it.key()).isPresent());
        });
    }

    /** @return whether there is such a course here */
    @Transactional
    public boolean apply(PersonId learner, Transcript transcript) {
        var course = same(transcript);
        course.ifPresent(it -> apply(learner, it, transcript));
        return course.isPresent();
    }

    private void apply(PersonId learner, Course course, Transcript transcript) {
        enrol(learner, course, transcript);
        var enrolment = jdbc.sql(
                        "select id, version_id from learning.enrolment where learner_id = ? and course_id = ? for update")
                .params(learner.value(), course.id().value())
                .query((row, n) ->
                        new UUID[] {row.getObject("id", UUID.class), row.getObject("version_id", UUID.class)})
                .single();
        var version = new VersionId(enrolment[1]);
        var outline = curriculum.outline(version);
        transcript.lessons().stream()
                .filter(it -> outline.withKey(it.key()).isPresent())
                .forEach(it -> bring(learner, enrolment[0], it));
        transcript.answers().forEach(it -> bring(learner, course.id(), version, it));
        transcript.weeks().forEach(it -> bring(learner, enrolment[0], it));
        study.settle(learner, course.slug(), past(transcript.completedAt()));
    }

    private void enrol(PersonId learner, Course course, Transcript transcript) {
        jdbc.sql("""
                insert into learning.enrolment as known (academy_id, learner_id, course_id, version_id, enrolled_at,
                                                         last_key, last_at, left_at)
                values (:academy, :learner, :course, :version, :enrolled, :lastKey, :lastAt, :left)
                on conflict (learner_id, course_id) do update
                   set enrolled_at = least(known.enrolled_at, excluded.enrolled_at),
                       last_key = coalesce(known.last_key, excluded.last_key)""")
                .param("academy", CurrentAcademy.id().value())
                .param("learner", learner.value())
                .param("course", course.id().value())
                .param("version", course.version().id().value())
                .param("enrolled", orNow(transcript.enrolledAt()))
                .param("lastKey", lastKey(course, transcript), Types.VARCHAR)
                .param("lastAt", orNow(transcript.lastAt()))
                .param("left", past(transcript.leftAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
    }

    private @Nullable String lastKey(Course course, Transcript transcript) {
        var last = transcript.lastLesson();
        return last == null
                ? null
                : courses.outline(course.version().id())
                        .withKey(last)
                        .map(it -> it.key())
                        .orElse(null);
    }

    private void bring(PersonId learner, UUID enrolment, Studied lesson) {
        jdbc.sql("""
                insert into learning.progress as known (academy_id, learner_id, enrolment_id, lesson_key, block_key, position,
                                                        seconds, updated_at, completed_at)
                values (:academy, :learner, :enrolment, :lesson, :block, :position, :seconds, :updated, :completed)
                on conflict (enrolment_id, lesson_key) do update
                   set seconds = greatest(known.seconds, excluded.seconds),
                       completed_at = coalesce(known.completed_at, excluded.completed_at)""")
                .param("academy", CurrentAcademy.id().value())
                .param("learner", learner.value())
                .param("enrolment", enrolment)
                .param("lesson", lesson.key())
                .param("block", lesson.block())
                .param("position", lesson.position())
                .param("seconds", seconds(lesson.seconds()))
                .param("updated", orNow(lesson.updatedAt()))
                .param("completed", past(lesson.completedAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
    }

    private void bring(PersonId learner, CourseId course, VersionId version, Answered answer) {
        curriculum
                .question(version, 1, answer.key())
                .ifPresent(place -> answers.bring(
                        learner,
                        course,
                        place.quiz(),
                        new AnswerRecords.Entry(
                                answer.key(),
                                new Given(answer.given()),
                                answer.state(),
                                answer.tries(),
                                answer.hints(),
                                answer.points(),
                                orNow(answer.savedAt()).toInstant(),
                                instant(past(answer.checkedAt())))));
    }

    private void bring(PersonId learner, UUID enrolment, Transcript.Week week) {
        jdbc.sql("""
                insert into learning.week as known (academy_id, learner_id, enrolment_id, monday, seconds)
                values (?, ?, ?, ?, ?)
                on conflict (enrolment_id, monday) do update set seconds = greatest(known.seconds, excluded.seconds)""")
                .params(CurrentAcademy.id().value(), learner.value(), enrolment, week.monday(), seconds(week.seconds()))
                .update();
    }

    private static int seconds(int told) {
        return Math.clamp(told, 0, MOST_SECONDS);
    }

    private OffsetDateTime orNow(@Nullable Instant told) {
        var past = past(told);
        return past == null ? time.instant().atOffset(ZoneOffset.UTC) : past;
    }

    /** Nothing has happened in the future. */
    private @Nullable OffsetDateTime past(@Nullable Instant told) {
        if (told == null) {
            return null;
        }
        var now = time.instant();
        return (told.isAfter(now) ? now : told).atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
