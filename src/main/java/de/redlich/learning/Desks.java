package de.redlich.learning;

import de.redlich.course.Courses;
import de.redlich.course.VersionId;
import de.redlich.page.Page;
import de.redlich.privacy.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a learner sees first: the courses taken, in one round trip; titles and lessons come from the course room's cache. */
@Repository
class Desks {
    private static final int MOST = 100;

    private final JdbcClient jdbc;
    private final Courses courses;

    Desks(JdbcClient jdbc, Courses courses) {
        this.jdbc = jdbc;
        this.courses = courses;
    }

    /** @param week seconds spent since Monday */
    record Desk(List<MyCourse> courses, long week) {
        Desk {
            courses = List.copyOf(courses);
        }

        List<MyCourse> running() {
            return courses.stream().filter(course -> !course.completed()).toList();
        }

        List<MyCourse> completed() {
            return courses.stream().filter(MyCourse::completed).toList();
        }

        /** The one to go on with. */
        @Nullable
        MyCourse current() {
            return running().isEmpty() ? null : running().getFirst();
        }

        List<MyCourse> others() {
            return running().stream().skip(1).toList();
        }

        long seconds() {
            return courses.stream().mapToLong(MyCourse::seconds).sum();
        }

        int lessonsDone() {
            return courses.stream().mapToInt(MyCourse::lessonsDone).sum();
        }
    }

    /** A span of time for a narrow place. */
    static String brief(Page page, long seconds) {
        long minutes = seconds / 60;
        return minutes < 60
                ? page.t("learning.figures.minutes", minutes)
                : page.t("learning.figures.hours", minutes / 60, minutes % 60);
    }

    private record Row(
            String slug,
            VersionId newest,
            Enrolment enrolment,
            Set<String> done,
            long seconds,
            Instant lastAt,
            long week) {}

    Desk of(PersonId learner, LocalDate monday) {
        var rows = jdbc.sql("""
                select c.slug, c.published_id, e.id, e.version_id, e.enrolled_at, e.last_key, e.last_at, e.completed_at,
                       array(select lesson_key from learning.progress
                              where enrolment_id = e.id and completed_at is not null) as done,
                       (select coalesce(sum(seconds), 0) from learning.progress where enrolment_id = e.id) as seconds,
                       (select coalesce(sum(seconds), 0) from learning.week
                         where enrolment_id = e.id and monday = :monday) as week
                  from learning.enrolment e join course.course c on c.id = e.course_id
                 where e.learner_id = :learner and e.left_at is null
                 order by e.last_at desc, e.id desc
                 limit :most""")
                .param("learner", learner.value())
                .param("monday", monday)
                .param("most", MOST)
                .query((row, n) -> row(row))
                .list();
        // only now, with the connection given back: who holds one and waits for another stops everybody under load
        return new Desk(
                rows.stream().map(this::course).toList(),
                rows.stream().mapToLong(Row::week).sum());
    }

    private static Row row(ResultSet row) throws SQLException {
        var completed = row.getObject("completed_at", OffsetDateTime.class);
        return new Row(
                row.getString("slug"),
                new VersionId(row.getObject("published_id", UUID.class)),
                new Enrolment(
                        new EnrolmentId(row.getObject("id", UUID.class)),
                        new VersionId(row.getObject("version_id", UUID.class)),
                        instant(row, "enrolled_at"),
                        row.getString("last_key"),
                        completed == null ? null : completed.toInstant()),
                Set.of((String[]) row.getArray("done").getArray()),
                row.getLong("seconds"),
                instant(row, "last_at"),
                row.getLong("week"));
    }

    private MyCourse course(Row row) {
        var version = row.enrolment().version();
        return new MyCourse(
                row.slug(),
                courses.version(version).orElseThrow(),
                courses.outline(version),
                row.enrolment(),
                row.done(),
                row.seconds(),
                row.lastAt(),
                !version.equals(row.newest()));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
