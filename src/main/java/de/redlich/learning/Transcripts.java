package de.redlich.learning;

import de.redlich.course.CourseId;
import de.redlich.course.Courses;
import de.redlich.course.VersionId;
import de.redlich.learning.Transcript.Answered;
import de.redlich.learning.Transcript.Studied;
import de.redlich.learning.Transcript.Week;
import de.redlich.privacy.PersonId;
import de.redlich.quiz.AnswerRecords;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What people have learnt, course by course, to be taken along. */
@Repository
public class Transcripts {
    private record Taken(UUID enrolment, CourseId course, Transcript head) {}

    private final JdbcClient jdbc;
    private final Courses courses;
    private final AnswerRecords answers;

    Transcripts(JdbcClient jdbc, Courses courses, AnswerRecords answers) {
        this.jdbc = jdbc;
        this.courses = courses;
        this.answers = answers;
    }

    /** The courses a person takes or took; {@link #of} reads them one by one. */
    public List<CourseId> courses(PersonId learner) {
        return jdbc.sql("select course_id from learning.enrolment where learner_id = ? order by id")
                .param(learner.value())
                .query((row, n) -> new CourseId(row.getObject(1, UUID.class)))
                .list();
    }

    public Transcript of(PersonId learner, CourseId course) {
        var taken = jdbc.sql("""
                select e.id, e.course_id, c.slug, v.id as version_id, v.title, v.language, v.number, v.lessons, v.points,
                       e.enrolled_at, e.last_key, e.last_at, e.completed_at, e.left_at
                  from learning.enrolment e
                  join course.course c on c.id = e.course_id
                  join course.version v on v.id = e.version_id
                 where e.learner_id = ? and e.course_id = ?""")
                .params(learner.value(), course.value())
                .query((row, n) -> taken(learner, row))
                .single();
        return taken.head();
    }

    private Taken taken(PersonId learner, ResultSet row) throws SQLException {
        var enrolment = row.getObject("id", UUID.class);
        var course = new CourseId(row.getObject("course_id", UUID.class));
        var version = new VersionId(row.getObject("version_id", UUID.class));
        var head = new Transcript(
                row.getString("slug"),
                row.getString("title"),
                row.getString("language"),
                row.getInt("number"),
                row.getInt("lessons"),
                row.getInt("points"),
                null,
                instant(row, "enrolled_at"),
                row.getString("last_key"),
                instant(row, "last_at"),
                instant(row, "completed_at"),
                instant(row, "left_at"),
                lessons(enrolment, version),
                answers(learner, course),
                weeks(enrolment));
        return new Taken(enrolment, course, head);
    }

    private List<Studied> lessons(UUID enrolment, VersionId version) {
        var outline = courses.outline(version);
        return jdbc.sql("""
                select lesson_key, block_key, position, seconds, updated_at, completed_at
                  from learning.progress where enrolment_id = ? order by id""")
                .param(enrolment)
                .query((row, n) -> new Studied(
                        row.getString("lesson_key"),
                        outline.withKey(row.getString("lesson_key"))
                                .map(it -> it.title())
                                .orElse(""),
                        row.getString("block_key"),
                        row.getInt("position"),
                        row.getInt("seconds"),
                        instant(row, "updated_at"),
                        instant(row, "completed_at")))
                .list();
    }

    private List<Answered> answers(PersonId learner, CourseId course) {
        return answers.of(learner, course).stream()
                .map(it -> new Answered(
                        it.key(),
                        it.given().parts(),
                        it.state(),
                        it.tries(),
                        it.hints(),
                        it.points(),
                        it.savedAt(),
                        it.checkedAt()))
                .toList();
    }

    private List<Week> weeks(UUID enrolment) {
        return jdbc.sql("select monday, seconds from learning.week where enrolment_id = ? order by monday")
                .param(enrolment)
                .query((row, n) -> new Week(row.getObject("monday", LocalDate.class), row.getInt("seconds")))
                .list();
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
