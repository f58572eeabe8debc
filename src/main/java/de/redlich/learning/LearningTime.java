package de.redlich.learning;

import de.redlich.course.Courses;
import de.redlich.course.LessonHead;
import de.redlich.course.VersionId;
import de.redlich.privacy.PersonId;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How long a learner took: by course and lesson, and by week (promise B3). Left courses are shown too. */
@Repository
class LearningTime {
    private static final int WEEKS = 12;

    private final JdbcClient jdbc;
    private final Courses courses;

    LearningTime(JdbcClient jdbc, Courses courses) {
        this.jdbc = jdbc;
        this.courses = courses;
    }

    record OfLesson(int position, String title, long seconds) {}

    /** @param elsewhere time with lessons that are no longer part of the learner's version */
    record OfCourse(String slug, String title, List<OfLesson> lessons, long elsewhere) {
        OfCourse {
            lessons = List.copyOf(lessons);
        }

        long seconds() {
            return elsewhere + lessons.stream().mapToLong(OfLesson::seconds).sum();
        }
    }

    record Week(LocalDate monday, long seconds) {}

    private record Row(String slug, VersionId version, String lesson, long seconds) {}

    List<OfCourse> byCourse(PersonId learner) {
        var rows = jdbc.sql("""
                select c.slug, e.version_id, p.lesson_key, p.seconds
                  from learning.enrolment e
                  join course.course c on c.id = e.course_id
                  join learning.progress p on p.enrolment_id = e.id
                 where e.learner_id = ? and p.seconds > 0""")
                .param(learner.value())
                .query((row, n) -> new Row(
                        row.getString("slug"),
                        new VersionId(row.getObject("version_id", UUID.class)),
                        row.getString("lesson_key"),
                        row.getLong("seconds")))
                .list();
        var bySlug = new LinkedHashMap<String, List<Row>>();
        rows.forEach(row ->
                bySlug.computeIfAbsent(row.slug(), it -> new ArrayList<>()).add(row));
        return bySlug.values().stream()
                .map(this::course)
                .sorted(Comparator.comparingLong(OfCourse::seconds).reversed())
                .toList();
    }

    /** The last twelve weeks with any time, newest first. */
    List<Week> byWeek(PersonId learner) {
        return jdbc.sql("""
                select monday, sum(seconds) as seconds from learning.week
                 where learner_id = ? group by monday order by monday desc limit ?""")
                .param(learner.value())
                .param(WEEKS)
                .query((row, n) -> new Week(date(row.getDate("monday")), row.getLong("seconds")))
                .list();
    }

    private static LocalDate date(Date date) {
        return date.toLocalDate();
    }

    private OfCourse course(List<Row> rows) {
        var version = rows.getFirst().version();
        var seconds = new LinkedHashMap<String, Long>();
        rows.forEach(row -> seconds.put(row.lesson(), row.seconds()));
        var lessons = courses.outline(version).lessons().stream()
                .filter(head -> seconds.containsKey(head.key()))
                .map(head -> lesson(head, seconds))
                .toList();
        return new OfCourse(
                rows.getFirst().slug(),
                courses.version(version).orElseThrow().title(),
                lessons,
                seconds.values().stream().mapToLong(Long::longValue).sum());
    }

    private static OfLesson lesson(LessonHead head, Map<String, Long> seconds) {
        return new OfLesson(
                head.position(), head.title(), java.util.Objects.requireNonNull(seconds.remove(head.key())));
    }
}
