package de.redlich.learning;

import de.redlich.academy.CurrentAcademy;
import de.redlich.course.Course;
import de.redlich.course.CourseId;
import de.redlich.course.VersionId;
import de.redlich.privacy.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who takes which course, seen through the learner. */
@Repository
class Enrolments {
    private final JdbcClient jdbc;

    Enrolments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Enrols, or takes up again where one left; done twice, it is done once.
     *
     * @return whether the learner did not take the course before
     */
    boolean enrol(PersonId learner, Course course) {
        return jdbc.sql("""
                insert into learning.enrolment as known (academy_id, learner_id, course_id, version_id)
                values (?, ?, ?, ?)
                on conflict (learner_id, course_id) do update set left_at = null where known.left_at is not null""")
                        .param(CurrentAcademy.id().value())
                        .param(learner.value())
                        .param(course.id().value())
                        .param(course.version().id().value())
                        .update()
                == 1;
    }

    /**
     * Ends taking part; progress and answers stay for a return, until they are erased by time. Done twice, it is done once.
     *
     * @return whether the learner ever took the course
     */
    boolean leave(PersonId learner, CourseId course) {
        return jdbc.sql("""
                        update learning.enrolment set left_at = coalesce(left_at, now())
                         where learner_id = ? and course_id = ?""").param(learner.value()).param(course.value()).update() == 1;
    }

    boolean takes(PersonId learner, CourseId course) {
        return jdbc.sql("""
                        select exists (select from learning.enrolment
                                        where learner_id = ? and course_id = ? and left_at is null)""")
                .params(learner.value(), course.value())
                .query(Boolean.class)
                .single();
    }

    /** Moves to another published version of the same course; what is done there by the same keys stays done. */
    boolean move(PersonId learner, CourseId course, VersionId version) {
        return jdbc.sql("""
                update learning.enrolment e set version_id = v.id
                  from course.version v
                 where e.learner_id = ? and e.course_id = ? and e.left_at is null
                   and v.id = ? and v.course_id = e.course_id and v.published_at is not null""")
                        .param(learner.value())
                        .param(course.value())
                        .param(version.value())
                        .update()
                == 1;
    }

    /** Waits until no one else decides about this enrolment's completion. */
    void lock(EnrolmentId enrolment) {
        jdbc.sql("select 1 from learning.enrolment where id = ? for update")
                .param(enrolment.value())
                .query(Integer.class)
                .single();
    }

    /**
     * @param at null for now
     * @return whether it was not completed before
     */
    boolean complete(EnrolmentId enrolment, @Nullable OffsetDateTime at) {
        return jdbc.sql(
                                "update learning.enrolment set completed_at = coalesce(:at, now()) where id = :id and completed_at is null")
                        .param("at", at, java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                        .param("id", enrolment.value())
                        .update()
                == 1;
    }

    /**
     * How a person stands to a published course, in one round trip.
     *
     * @param reader null for a guest
     * @param position the lesson whose place to resume is wanted; 0 for the one last read
     */
    Optional<Attendance> attendance(String slug, @Nullable PersonId reader, int position) {
        return jdbc.sql("""
                select c.id as course_id, c.lecturer_id, c.published_id,
                       e.id, e.version_id, e.enrolled_at, e.last_key, e.completed_at,
                       array(select d.lesson_key from learning.progress d
                              where d.enrolment_id = e.id and d.completed_at is not null) as done,
                       p.block_key, p.position, p.seconds
                  from course.course c
                  left join learning.enrolment e
                         on e.course_id = c.id and e.learner_id = :reader and e.left_at is null
                  left join course.lesson l on l.version_id = e.version_id and l.position = :position
                  left join learning.progress p
                         on p.enrolment_id = e.id
                        and p.lesson_key = case when :position = 0 then e.last_key else l.key end
                 where c.slug = :slug and c.published_id is not null""")
                .param("reader", reader == null ? null : reader.value(), java.sql.Types.OTHER)
                .param("position", position)
                .param("slug", slug)
                .query((row, n) -> attendance(slug, row))
                .optional();
    }

    private static Attendance attendance(String slug, ResultSet row) throws SQLException {
        return new Attendance(
                new CourseId(row.getObject("course_id", UUID.class)),
                slug,
                PersonId.orNobody(row.getObject("lecturer_id", UUID.class)),
                new VersionId(row.getObject("published_id", UUID.class)),
                row.getObject("id", UUID.class) == null ? null : enrolment(row),
                Set.of((String[]) row.getArray("done").getArray()),
                row.getString("block_key") == null
                        ? Resume.START
                        : new Resume(row.getString("block_key"), row.getInt("position"), row.getInt("seconds")));
    }

    private static Enrolment enrolment(ResultSet row) throws SQLException {
        var completed = row.getObject("completed_at", OffsetDateTime.class);
        return new Enrolment(
                new EnrolmentId(row.getObject("id", UUID.class)),
                new VersionId(row.getObject("version_id", UUID.class)),
                Objects.requireNonNull(row.getObject("enrolled_at", OffsetDateTime.class))
                        .toInstant(),
                row.getString("last_key"),
                completed == null ? null : completed.toInstant());
    }
}
