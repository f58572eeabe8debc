package de.redlich.course;

import de.redlich.privacy.PersonId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Courses through their lecturer: nobody else's are found. */
final class Taught {
    private static final String BOTH = "select c.slug, c.lecturer_id, c.for_children, " + Rows.VERSION + """

              from course.course c
              join course.version v on v.course_id = c.id and (v.id = c.published_id or v.published_at is null)
             where\s
            """;

    private Taught() {}

    static List<TaughtCourse> by(PersonId lecturer, JdbcClient jdbc) {
        var rows = jdbc.sql(BOTH + "c.lecturer_id = ? order by lower(v.title), c.id")
                .param(lecturer.value())
                .query(Rows::course)
                .list();
        return together(rows);
    }

    static Optional<TaughtCourse> one(PersonId lecturer, CourseId id, JdbcClient jdbc) {
        var rows = jdbc.sql(BOTH + "c.lecturer_id = ? and c.id = ?")
                .param(lecturer.value())
                .param(id.value())
                .query(Rows::course)
                .list();
        return together(rows).stream().findFirst();
    }

    static List<TaughtCourse> byNoneOf(Collection<PersonId> lecturers, JdbcClient jdbc) {
        var rows = jdbc.sql(BOTH + "(c.lecturer_id is null or c.lecturer_id <> all(?)) order by lower(v.title), c.id")
                .param(lecturers.stream().map(PersonId::value).toArray(UUID[]::new))
                .query(Rows::course)
                .list();
        return together(rows);
    }

    private static List<TaughtCourse> together(List<Course> rows) {
        var byCourse = new LinkedHashMap<UUID, List<Course>>();
        rows.forEach(row -> byCourse.computeIfAbsent(row.id().value(), id -> new ArrayList<>())
                .add(row));
        return byCourse.values().stream().map(Taught::taught).toList();
    }

    private static TaughtCourse taught(List<Course> versions) {
        var first = versions.getFirst();
        return new TaughtCourse(
                first.id(),
                first.slug(),
                first.lecturer(),
                first.forChildren(),
                which(versions, true),
                which(versions, false));
    }

    private static @Nullable CourseVersion which(List<Course> versions, boolean published) {
        return versions.stream()
                .map(Course::version)
                .filter(version -> version.published() == published)
                .findFirst()
                .orElse(null);
    }
}
