package de.redlich.course;

import de.redlich.academy.CurrentAcademy;
import de.redlich.course.content.CourseDraft;
import de.redlich.course.content.ImportReport.Note;
import de.redlich.privacy.PersonId;
import java.sql.Types;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Courses being written, found through their lecturer only. */
@Repository
class Drafts {
    private final JdbcClient jdbc;

    Drafts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<TaughtCourse> of(PersonId lecturer, CourseId course) {
        return Taught.one(lecturer, course, jdbc);
    }

    /** All courses that none of these people teaches. */
    List<TaughtCourse> exceptOf(Collection<PersonId> lecturers) {
        return Taught.byNoneOf(lecturers, jdbc);
    }

    /** @return how many of them were really that lecturer's, or nobody's */
    int handOver(Collection<CourseId> courses, Optional<PersonId> from, PersonId to) {
        return jdbc.sql("""
                        update course.course set lecturer_id = :to
                         where id = any(:courses) and lecturer_id is not distinct from cast(:from as uuid)""")
                .param("to", to.value())
                .param("courses", courses.stream().map(CourseId::value).toArray(UUID[]::new))
                .param("from", from.map(PersonId::value).orElse(null), Types.OTHER)
                .update();
    }

    /** The same, and nobody else writes the course until the transaction ends. */
    Optional<TaughtCourse> locked(PersonId lecturer, CourseId course) {
        jdbc.sql("select id from course.course where id = ? and lecturer_id = ? for update")
                .param(course.value())
                .param(lecturer.value())
                .query(UUID.class)
                .optional();
        return of(lecturer, course);
    }

    /** All versions, newest first. */
    List<CourseVersion> versions(CourseId course) {
        return jdbc.sql("select " + Rows.VERSION
                        + " from course.version v where v.course_id = ? order by v.number desc")
                .param(course.value())
                .query(Rows::version)
                .list();
    }

    Outline outline(VersionId version) {
        return new Outline(
                version,
                jdbc.sql("select " + Rows.HEAD + " from course.lesson l where l.version_id = ? order by l.position")
                        .param(version.value())
                        .query(Rows::head)
                        .list());
    }

    Optional<Lesson> lesson(VersionId version, int position) {
        return jdbc.sql("select l.blocks, " + Rows.HEAD
                        + " from course.lesson l where l.version_id = ? and l.position = ?")
                .param(version.value())
                .param(position)
                .query((row, n) -> Rows.lesson(version, row))
                .optional();
    }

    List<Note> report(VersionId version) {
        return BlockJson.readNotes(jdbc.sql("select report from course.version where id = ?")
                .param(version.value())
                .query(String.class)
                .single());
    }

    /** Adds a course without versions under the first free address made from the title. */
    CourseId begin(PersonId lecturer, String title) {
        for (int n = 1; ; n++) {
            var id = jdbc.sql("""
                            insert into course.course (academy_id, slug, lecturer_id) values (?, ?, ?)
                            on conflict (academy_id, slug) do nothing returning id""")
                    .param(CurrentAcademy.id().value())
                    .param(Slug.numbered(Slug.of(title), n))
                    .param(lecturer.value())
                    .query(UUID.class)
                    .optional();
            if (id.isPresent()) {
                return new CourseId(id.get());
            }
        }
    }

    /** Adds an empty draft that says this about the course. */
    VersionId add(CourseId course, CourseData data) {
        return new VersionId(jdbc.sql("""
                        insert into course.version (academy_id, course_id, number, title, summary, author, language, level,
                                                    minutes, tags, goals, preview)
                        select ?, ?, coalesce(max(number), 0) + 1, ?, ?, ?, ?, ?, ?, ?, ?, ?
                          from course.version where course_id = ?
                        returning id""")
                .param(CurrentAcademy.id().value())
                .param(course.value())
                .params(values(data))
                .param(course.value())
                .query(UUID.class)
                .single());
    }

    /** @return whether the draft still had that revision */
    boolean describe(VersionId draft, CourseData data, int revision) {
        return jdbc.sql("""
                        update course.version
                           set title = ?, summary = ?, author = ?, language = ?, level = ?, minutes = ?, tags = ?,
                               goals = ?, preview = ?, revision = revision + 1
                         where id = ? and revision = ? and published_at is null""")
                        .params(values(data))
                        .param(draft.value())
                        .param(revision)
                        .update()
                == 1;
    }

    /** Marks the draft as published now. */
    void publish(CourseId course, VersionId draft) {
        jdbc.sql("update course.version set published_at = now() where id = ?")
                .param(draft.value())
                .update();
        jdbc.sql("update course.course set published_id = ? where id = ?")
                .param(draft.value())
                .param(course.value())
                .update();
    }

    Optional<CourseId> bySlug(PersonId lecturer, String slug) {
        return jdbc.sql("select id from course.course where lecturer_id = ? and slug = ?")
                .params(lecturer.value(), slug)
                .query(UUID.class)
                .optional()
                .map(CourseId::new);
    }

    void openToChildren(CourseId course, boolean open) {
        jdbc.sql("update course.course set for_children = ? where id = ?")
                .params(open, course.value())
                .update();
    }

    Map<String, String> sources(VersionId version) {
        var sources = new java.util.TreeMap<String, String>();
        jdbc.sql("select path, text from course.source where version_id = ?")
                .param(version.value())
                .query(row -> {
                    sources.put(row.getString("path"), row.getString("text"));
                });
        return sources;
    }

    static CourseData dataOf(CourseDraft draft) {
        return new CourseData(
                Plain.line(title(draft), CourseData.LONGEST_TITLE),
                Plain.line(draft.summary(), 2_000),
                Plain.line(draft.author(), 500),
                draft.language().isBlank() ? "de" : Plain.line(draft.language(), 35),
                CourseData.LEVELS.contains(draft.level()) ? draft.level() : "",
                draft.minutes() > 0 ? draft.minutes() : Plain.minutes(draft),
                draft.tags().stream()
                        .map(tag -> Plain.line(tag, 60))
                        .filter(tag -> !tag.isEmpty())
                        .distinct()
                        .limit(20)
                        .toList(),
                draft.goals().stream()
                        .map(goal -> Plain.line(goal, 300))
                        .filter(goal -> !goal.isEmpty())
                        .limit(20)
                        .toList(),
                draft.preview() <= draft.lessons().size() ? draft.preview() : 0);
    }

    private static String title(CourseDraft draft) {
        if (!draft.title().isBlank() || draft.lessons().isEmpty()) {
            return draft.title().isBlank() ? "?" : draft.title();
        }
        return draft.lessons().getFirst().title();
    }

    private static List<Object> values(CourseData data) {
        return List.of(
                data.title(),
                data.summary(),
                data.author(),
                data.language(),
                data.level(),
                data.minutes(),
                data.tags().toArray(String[]::new),
                data.goals().toArray(String[]::new),
                data.preview());
    }
}
