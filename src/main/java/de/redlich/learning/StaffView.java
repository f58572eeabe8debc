package de.redlich.learning;

import de.redlich.course.Courses;
import de.redlich.course.VersionId;
import de.redlich.privacy.PersonId;
import de.redlich.staff.CoursesOfPeople;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the staff's room asks about courses and those who take them. Whether anybody may see it is decided there. */
@Repository
class StaffView implements CoursesOfPeople {
    private record Row(VersionId version, Instant since, Instant lastAt, boolean completed, List<String> done) {}

    private final JdbcClient jdbc;
    private final Courses courses;

    StaffView(JdbcClient jdbc, Courses courses) {
        this.jdbc = jdbc;
        this.courses = courses;
    }

    @Override
    public Collection<String> takenBy(PersonId person) {
        return jdbc.sql("""
                        select c.slug from learning.enrolment e join course.course c on c.id = e.course_id
                         where e.learner_id = ?""")
                .param(person.value())
                .query((row, n) -> row.getString("slug"))
                .list();
    }

    @Override
    public boolean mayBeLookedAt(PersonId person) {
        return jdbc.sql("select privacy.may(?, 'use_for_support')")
                .param(person.value())
                .query(Boolean.class)
                .single();
    }

    @Override
    public List<Use> useBy(PersonId person) {
        return jdbc
                .sql("""
                        select e.version_id, e.enrolled_at, e.last_at, e.completed_at is not null as completed,
                               array(select d.lesson_key from learning.progress d
                                      where d.enrolment_id = e.id and d.completed_at is not null) as done
                          from learning.enrolment e
                         where e.learner_id = :person and e.left_at is null
                           and privacy.may(:person, 'use_for_support')
                         order by e.last_at desc limit 50""")
                .param("person", person.value())
                .query((row, n) -> new Row(
                        new VersionId(row.getObject("version_id", UUID.class)),
                        row.getObject("enrolled_at", OffsetDateTime.class).toInstant(),
                        row.getObject("last_at", OffsetDateTime.class).toInstant(),
                        row.getBoolean("completed"),
                        List.of((String[]) row.getArray("done").getArray())))
                .list()
                .stream()
                .map(this::use)
                .toList();
    }

    @Override
    public Map<String, String> titles(Collection<String> slugs) {
        return titles("c.slug = any (:slugs)", slugs);
    }

    @Override
    public Map<String, String> all() {
        return titles("cardinality(:slugs::text[]) = 0", List.of());
    }

    private Map<String, String> titles(String wanted, Collection<String> slugs) {
        var titles = new LinkedHashMap<String, String>();
        jdbc.sql("select c.slug, v.title from course.course c join course.version v on v.id = c.published_id where "
                        + wanted + " order by v.title")
                .param("slugs", slugs.toArray(String[]::new))
                .query(row -> {
                    titles.put(row.getString("slug"), row.getString("title"));
                });
        return titles;
    }

    private Use use(Row row) {
        var lessons = courses.outline(row.version()).lessons();
        return new Use(
                courses.version(row.version()).orElseThrow().title(),
                (int) lessons.stream()
                        .filter(it -> row.done().contains(it.key()))
                        .count(),
                lessons.size(),
                row.since(),
                row.lastAt(),
                row.completed());
    }
}
