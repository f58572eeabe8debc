package de.redlich.quiz;

import de.redlich.academy.CurrentAcademy;
import de.redlich.course.CourseId;
import de.redlich.course.content.Quiz;
import de.redlich.privacy.PersonId;
import de.redlich.privacy.Sealing;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What learners answered. Every post is one statement and may be repeated. An answer that was found right, or whose solution
 * was shown, stays as it is until the learner begins the question anew.
 */
@Repository
public class Answers {
    static final String GIVEN = "quiz.answer.given";

    private final JdbcClient jdbc;
    private final Sealing sealing;

    Answers(JdbcClient jdbc, Sealing sealing) {
        this.jdbc = jdbc;
        this.sealing = sealing;
    }

    /** Keeps what was given, without looking at it. */
    public void save(PersonId learner, CourseId course, Quiz quiz, Given given, Stamp stamp) {
        put(learner, course, quiz, given, stamp, Change.SAVE, AnswerState.SAVED);
    }

    /** Keeps and marks it. A survey is only kept. */
    public Marking check(PersonId learner, CourseId course, Quiz quiz, Given given, Stamp stamp) {
        var marking = Marking.of(quiz.question(), given);
        if (quiz.question().graded()) {
            put(
                    learner,
                    course,
                    quiz,
                    given,
                    stamp,
                    Change.CHECK,
                    marking.right() ? AnswerState.RIGHT : AnswerState.WRONG);
        } else {
            save(learner, course, quiz, given, stamp);
        }
        return marking;
    }

    /** Keeps it and gives one hint more away. */
    public void hint(PersonId learner, CourseId course, Quiz quiz, Given given, Stamp stamp) {
        put(learner, course, quiz, given, stamp, Change.HINT, AnswerState.SAVED);
    }

    /** Keeps it and shows the solution, which gives no points. */
    public void reveal(PersonId learner, CourseId course, Quiz quiz, Given given, Stamp stamp) {
        put(learner, course, quiz, given, stamp, Change.REVEAL, AnswerState.SHOWN);
    }

    /** Begins a question anew whose solution was shown; the tries so far are remembered. */
    public void again(PersonId learner, CourseId course, Quiz quiz) {
        var row = row(learner, course, quiz.key());
        jdbc.sql("""
                update quiz.answer
                   set given = ?, state = 'SAVED', points = 0, saved_at = now(), checked_at = null
                 where id = ? and learner_id = ? and state = 'SHOWN'""")
                .param(sealing.seal(learner, GIVEN, row, GivenJson.write(Given.NOTHING)))
                .param(row)
                .param(learner.value())
                .update();
    }

    /** The learner's answers to these questions, by block key. */
    public Map<String, Answer> of(PersonId learner, CourseId course, Collection<String> keys) {
        if (keys.isEmpty()) {
            return Map.of();
        }
        var answers = new LinkedHashMap<String, Answer>();
        jdbc.sql("""
                select id, block_key, given, state, tries, hints, points, saved_at
                  from quiz.answer
                 where learner_id = ? and course_id = ? and block_key = any(?)""")
                .param(learner.value())
                .param(course.value())
                .param(keys.toArray(String[]::new))
                .query(row -> {
                    answers.put(row.getString("block_key"), answer(learner, row));
                });
        return answers;
    }

    /** Points reached with these questions. */
    public int score(PersonId learner, CourseId course, Collection<String> keys) {
        return jdbc.sql("""
                select coalesce(sum(points), 0)
                  from quiz.answer
                 where learner_id = ? and course_id = ? and block_key = any(?)""")
                .param(learner.value())
                .param(course.value())
                .param(keys.toArray(String[]::new))
                .query(Integer.class)
                .single();
    }

    private enum Change {
        SAVE(0, 0),
        CHECK(1, 0),
        HINT(0, 1),
        REVEAL(0, 0);

        private final int tries;
        private final int hints;

        Change(int tries, int hints) {
            this.tries = tries;
            this.hints = hints;
        }
    }

    private void put(
            PersonId learner, CourseId course, Quiz quiz, Given given, Stamp stamp, Change change, AnswerState state) {
        var row = row(learner, course, quiz.key());
        jdbc.sql("""
                insert into quiz.answer as kept (id, academy_id, learner_id, course_id, block_key, given, view, serial,
                                                 tries, hints, state, points, checked_at)
                values (:id, :academy, :learner, :course, :key, :given, :view, :serial,
                        :tries, :hints, :state, :points, case when :checked then now() end)
                on conflict (learner_id, course_id, block_key) do update
                   set given = excluded.given, view = excluded.view, serial = excluded.serial,
                       tries = kept.tries + excluded.tries,
                       hints = least(kept.hints + excluded.hints, :mostHints),
                       state = case when excluded.hints > 0 then kept.state else excluded.state end,
                       points = excluded.points, saved_at = now(),
                       checked_at = coalesce(excluded.checked_at, kept.checked_at)
                 where kept.state not in ('RIGHT', 'SHOWN')
                   and (kept.view <> excluded.view or kept.serial < excluded.serial)""")
                .param("id", row)
                .param("academy", CurrentAcademy.id().value())
                .param("learner", learner.value())
                .param("course", course.value())
                .param("key", quiz.key())
                .param("given", sealing.seal(learner, GIVEN, row, GivenJson.write(given)))
                .param("view", stamp.view())
                .param("serial", stamp.serial())
                .param("tries", change.tries)
                .param("hints", Math.min(change.hints, quiz.hints().size()))
                .param("mostHints", quiz.hints().size())
                .param("state", state.name())
                .param("points", state == AnswerState.RIGHT ? 1 : 0)
                .param("checked", change == Change.CHECK || change == Change.REVEAL)
                .update();
    }

    /** The same row for the same question for ever, so that one statement can seal for it and write it. */
    static UUID row(PersonId learner, CourseId course, String key) {
        var name = learner.value() + "/" + course.value() + "/" + key;
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    private Answer answer(PersonId learner, ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new Answer(
                row.getString("block_key"),
                GivenJson.read(sealing.open(learner, GIVEN, id, row.getBytes("given"))),
                AnswerState.valueOf(row.getString("state")),
                row.getInt("tries"),
                row.getInt("hints"),
                row.getInt("points"),
                row.getObject("saved_at", OffsetDateTime.class).toInstant());
    }
}
