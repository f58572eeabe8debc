package de.redlich.course;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import de.redlich.academy.AcademyId;
import de.redlich.academy.CurrentAcademy;
import de.redlich.privacy.PersonId;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The courses of the current academy as learners and guests see them: published versions only. A published version never
 * changes, so what was read once is kept on this node and costs no round trip.
 */
@Repository
public class Courses {
    /** Characters of lessons' JSON; about twice as many bytes are held. */
    private static final long KEPT_CHARACTERS = 16L << 20;

    private record OfVersion(AcademyId academy, VersionId version) {}

    private record OfLesson(AcademyId academy, VersionId version, int position) {}

    private record Weighed(Lesson lesson, int weight) {}

    private final JdbcClient jdbc;
    private final Cache<OfVersion, CourseVersion> versions =
            Caffeine.newBuilder().maximumSize(2_000).build();
    private final Cache<OfVersion, Outline> outlines =
            Caffeine.newBuilder().maximumSize(1_000).build();
    private final Cache<OfLesson, Weighed> lessons = Caffeine.newBuilder()
            .maximumWeight(KEPT_CHARACTERS)
            .weigher((OfLesson key, Weighed value) -> value.weight())
            .build();

    Courses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The course at that address in the version new learners get. */
    public Optional<Course> published(String slug) {
        return jdbc.sql("select c.slug, c.lecturer_id, c.for_children, " + Rows.VERSION + """

                  from course.course c join course.version v on v.id = c.published_id
                 where c.slug = ?""")
                .param(slug)
                .query(Rows::course)
                .optional();
    }

    /** Where published courses are, as many as one sitemap may name. */
    List<String> slugs() {
        return jdbc.sql("select slug from course.course where published_id is not null order by slug limit 40000")
                .query((row, n) -> row.getString("slug"))
                .list();
    }

    /** The course in the version new learners get; empty while it has none. */
    public Optional<Course> find(CourseId id) {
        return jdbc.sql("select c.slug, c.lecturer_id, c.for_children, " + Rows.VERSION + """

                  from course.course c join course.version v on v.id = c.published_id
                 where c.id = ?""")
                .param(id.value())
                .query(Rows::course)
                .optional();
    }

    /** How many courses learners can choose from. */
    public long count() {
        return jdbc.sql("select count(*) from course.course where published_id is not null")
                .query(Long.class)
                .single();
    }

    public Optional<CourseVersion> version(VersionId id) {
        var known = versions.getIfPresent(key(id));
        if (known != null) {
            return Optional.of(known);
        }
        var found = jdbc.sql("select " + Rows.VERSION
                        + " from course.version v where v.id = ? and v.published_at is not null")
                .param(id.value())
                .query(Rows::version)
                .optional();
        found.ifPresent(version -> versions.put(key(id), version));
        return found;
    }

    /** The lessons of a published version; none when there is no such version. */
    public Outline outline(VersionId id) {
        var known = outlines.getIfPresent(key(id));
        if (known != null) {
            return known;
        }
        var outline = new Outline(
                id,
                jdbc.sql("select " + Rows.HEAD + """

                  from course.lesson l join course.version v on v.id = l.version_id
                 where v.id = ? and v.published_at is not null
                 order by l.position""")
                        .param(id.value())
                        .query(Rows::head)
                        .list());
        if (!outline.lessons().isEmpty()) {
            outlines.put(key(id), outline);
        }
        return outline;
    }

    /** @param position from 1 */
    public Optional<Lesson> lesson(VersionId version, int position) {
        var key = new OfLesson(CurrentAcademy.id(), version, position);
        var known = lessons.getIfPresent(key);
        var found = known != null ? Optional.of(known) : load(version, position);
        if (known == null) {
            found.ifPresent(lesson -> lessons.put(key, lesson));
        }
        return found.map(Weighed::lesson);
    }

    public Optional<Lesson> lessonByKey(VersionId version, String key) {
        return outline(version).withKey(key).flatMap(head -> lesson(version, head.position()));
    }

    /** All courses a person teaches, drafts too, by title. */
    public List<TaughtCourse> byLecturer(PersonId lecturer) {
        return Taught.by(lecturer, jdbc);
    }

    private Optional<Weighed> load(VersionId version, int position) {
        return jdbc.sql("select l.blocks, " + Rows.HEAD + """

                  from course.lesson l join course.version v on v.id = l.version_id
                 where v.id = ? and v.published_at is not null and l.position = ?""")
                .param(version.value())
                .param(position)
                .query((row, n) -> new Weighed(
                        Rows.lesson(version, row), row.getString("blocks").length()))
                .optional();
    }

    private static OfVersion key(VersionId id) {
        return new OfVersion(CurrentAcademy.id(), id);
    }
}
