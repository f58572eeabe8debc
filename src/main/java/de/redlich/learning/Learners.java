package de.redlich.learning;

import de.redlich.account.People;
import de.redlich.account.Portraits;
import de.redlich.course.CourseVersion;
import de.redlich.course.Courses;
import de.redlich.course.Outline;
import de.redlich.course.VersionId;
import de.redlich.privacy.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who takes a course and where they are, for its lecturer; nobody else finds anything here. */
@Repository
class Learners {
    static final int PAGE = 50;

    /**
     * For whom the list is.
     *
     * @param grades whether they grade in that course, though another teaches it
     */
    record Whose(PersonId staff, boolean grades) {}

    private final JdbcClient jdbc;
    private final Courses courses;
    private final People people;
    private final Portraits portraits;

    Learners(JdbcClient jdbc, Courses courses, People people, Portraits portraits) {
        this.jdbc = jdbc;
        this.courses = courses;
        this.people = people;
        this.portraits = portraits;
    }

    /**
     * @param portrait the enrolment under which the picture is found, null without one that may be seen
     * @param last title of the lesson last read, null before the first
     */
    record Learner(
            String name,
            @Nullable UUID portrait,
            int done,
            int lessons,
            @Nullable String last,
            Instant lastAt,
            int points,
            int mostPoints,
            boolean completed) {
        int percent() {
            return lessons == 0 ? 0 : done * 100 / lessons;
        }
    }

    /** @param after where the next page begins, null on the last one */
    record Group(
            CourseVersion version,
            List<Learner> learners,
            @Nullable UUID after) {
        Group {
            learners = List.copyOf(learners);
        }
    }

    private record Row(
            @Nullable UUID id,
            PersonId learner,
            VersionId version,
            String last,
            Instant lastAt,
            Set<String> done,
            int points,
            boolean completed,
            VersionId published) {}

    /**
     * A page of learners, newest enrolment first.
     *
     * @param after null for the first page
     */
    Optional<Group> of(String slug, Whose lecturer, @Nullable UUID after) {
        var rows = jdbc.sql("""
                select c.published_id, e.id, e.learner_id, e.version_id, e.last_key, e.last_at, e.completed_at,
                       array(select lesson_key from learning.progress
                              where enrolment_id = e.id and completed_at is not null) as done,
                       (select coalesce(sum(points), 0) from quiz.answer a
                         where a.learner_id = e.learner_id and a.course_id = c.id) as points
                  from course.course c
                  left join lateral (
                    select * from learning.enrolment
                     where course_id = c.id and left_at is null and privacy.may(learner_id, 'learners_of_course')
                       and (cast(:after as uuid) is null or id < cast(:after as uuid))
                     order by id desc limit :most) e on true
                 where c.slug = :slug and (c.lecturer_id = :lecturer or :grades) and c.published_id is not null
                 order by e.id desc""")
                .param("slug", slug)
                .param("lecturer", lecturer.staff().value())
                .param("grades", lecturer.grades())
                .param("after", after == null ? null : after.toString())
                .param("most", PAGE + 1)
                .query(Learners::row)
                .list();
        return rows.stream().findFirst().map(first -> group(first.published(), rows));
    }

    private Group group(VersionId published, List<Row> rows) {
        var taking = rows.stream().filter(row -> row.id() != null).toList();
        var shown = taking.stream().limit(PAGE).toList();
        var ids = shown.stream().map(Row::learner).toList();
        var names = people.names(ids, "learners_of_course");
        var seen = portraits.visibleOf(ids);
        return new Group(
                courses.version(published).orElseThrow(),
                shown.stream().map(row -> learner(row, names, seen)).toList(),
                taking.size() > PAGE ? shown.getLast().id() : null);
    }

    /** Picture of somebody who takes that lecturer's course. */
    Optional<byte[]> portrait(String slug, Whose lecturer, UUID enrolment) {
        return jdbc.sql("""
                        select e.learner_id from learning.enrolment e join course.course c on c.id = e.course_id
                         where e.id = ? and e.left_at is null and c.slug = ? and (c.lecturer_id = ? or ?)
                           and privacy.may(e.learner_id, 'learners_of_course')""")
                .params(enrolment, slug, lecturer.staff().value(), lecturer.grades())
                .query(UUID.class)
                .optional()
                .flatMap(learner -> portraits.of(new PersonId(learner)));
    }

    private Learner learner(Row row, Map<PersonId, String> names, Set<PersonId> seen) {
        Outline outline = courses.outline(row.version());
        return new Learner(
                names.getOrDefault(row.learner(), ""),
                seen.contains(row.learner()) ? row.id() : null,
                (int) outline.lessons().stream()
                        .filter(head -> row.done().contains(head.key()))
                        .count(),
                outline.lessons().size(),
                outline.withKey(row.last())
                        .map(head -> head.position() + ". " + head.title())
                        .orElse(null),
                row.lastAt(),
                Math.min(row.points(), outline.points()),
                outline.points(),
                row.completed());
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        var published = new VersionId(row.getObject("published_id", UUID.class));
        var id = row.getObject("id", UUID.class);
        if (id == null) {
            return new Row(
                    null, new PersonId(new UUID(0, 0)), published, "", Instant.EPOCH, Set.of(), 0, false, published);
        }
        var last = row.getString("last_key");
        return new Row(
                id,
                new PersonId(row.getObject("learner_id", UUID.class)),
                new VersionId(row.getObject("version_id", UUID.class)),
                last == null ? "" : last,
                row.getObject("last_at", OffsetDateTime.class).toInstant(),
                Set.of((String[]) row.getArray("done").getArray()),
                row.getInt("points"),
                row.getObject("completed_at") != null,
                published);
    }
}
