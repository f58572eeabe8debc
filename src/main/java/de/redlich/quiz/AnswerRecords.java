package de.redlich.quiz;

import de.redlich.academy.CurrentAcademy;
import de.redlich.course.CourseId;
import de.redlich.course.content.Quiz;
import de.redlich.privacy.PersonId;
import de.redlich.privacy.Sealing;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All answers of a learner in a course, to be taken along, and answers brought from elsewhere. */
@Repository
public class AnswerRecords {
    /** An answer with all that is kept of it. */
    public record Entry(
            String key,
            Given given,
            AnswerState state,
            int tries,
            int hints,
            int points,
            Instant savedAt,
            @Nullable Instant checkedAt) {}

    private static final int MOST_TRIES = 100_000;

    private final JdbcClient jdbc;
    private final Sealing sealing;

    AnswerRecords(JdbcClient jdbc, Sealing sealing) {
        this.jdbc = jdbc;
        this.sealing = sealing;
    }

    public List<Entry> of(PersonId learner, CourseId course) {
        return jdbc.sql("""
                select id, block_key, given, state, tries, hints, points, saved_at, checked_at
                  from quiz.answer where learner_id = ? and course_id = ? order by block_key""")
                .params(learner.value(), course.value())
                .query((row, n) -> entry(learner, row))
                .list();
    }

    /**
     * Takes over an answer from elsewhere. Whether it is right is decided here, by our solution; one that was reached here already
     * stays, except that a right one replaces one that was not.
     */
    public void bring(PersonId learner, CourseId course, Quiz quiz, Entry brought) {
        var row = Answers.row(learner, course, quiz.key());
        var state = state(quiz, brought);
        jdbc.sql("""
                insert into quiz.answer as kept (id, academy_id, learner_id, course_id, block_key, given, view, serial,
                                                 tries, hints, state, points, saved_at, checked_at)
                values (:id, :academy, :learner, :course, :key, :given, :view, 0,
                        :tries, :hints, :state, :points, :saved, :checked)
                on conflict (learner_id, course_id, block_key) do update
                   set given = excluded.given, state = excluded.state, points = excluded.points,
                       checked_at = excluded.checked_at
                 where excluded.state = 'RIGHT' and kept.state not in ('RIGHT', 'SHOWN')""")
                .param("id", row)
                .param("academy", CurrentAcademy.id().value())
                .param("learner", learner.value())
                .param("course", course.value())
                .param("key", quiz.key())
                .param("given", sealing.seal(learner, Answers.GIVEN, row, GivenJson.write(brought.given())))
                .param("view", UUID.randomUUID())
                .param("tries", Math.clamp(brought.tries(), 0, MOST_TRIES))
                .param("hints", Math.clamp(brought.hints(), 0, quiz.hints().size()))
                .param("state", state.name())
                .param("points", state == AnswerState.RIGHT ? 1 : 0)
                .param("saved", brought.savedAt().atOffset(ZoneOffset.UTC))
                .param(
                        "checked",
                        brought.checkedAt() == null ? null : brought.checkedAt().atOffset(ZoneOffset.UTC),
                        Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
    }

    private static AnswerState state(Quiz quiz, Entry brought) {
        if (brought.state() == AnswerState.SAVED || brought.state() == AnswerState.SHOWN) {
            return brought.state();
        }
        if (!quiz.question().graded()) {
            return AnswerState.SAVED;
        }
        return Marking.of(quiz.question(), brought.given()).right() ? AnswerState.RIGHT : AnswerState.WRONG;
    }

    private Entry entry(PersonId learner, ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var checked = row.getObject("checked_at", OffsetDateTime.class);
        return new Entry(
                row.getString("block_key"),
                GivenJson.read(sealing.open(learner, Answers.GIVEN, id, row.getBytes("given"))),
                AnswerState.valueOf(row.getString("state")),
                row.getInt("tries"),
                row.getInt("hints"),
                row.getInt("points"),
                row.getObject("saved_at", OffsetDateTime.class).toInstant(),
                checked == null ? null : checked.toInstant());
    }
}
