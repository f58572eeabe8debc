package de.redlich.learning;

import de.redlich.academy.CurrentAcademy;
import de.redlich.privacy.PersonId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How far learners are in lessons and how long they took. */
@Repository
class LessonProgress {
    private final JdbcClient jdbc;

    LessonProgress(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Records a report in one statement. A repeated or overtaken one changes nothing. No more time is counted than has gone
     * by since the last report in this course, and never more than a quarter of an hour at once; of a child's time none.
     *
     * @return whether the learner takes the course and it has that lesson
     */
    boolean record(String slug, PersonId learner, int position, Report report, Instant at) {
        return jdbc.sql("""
                with place as (
                  select e.id, e.academy_id, e.learner_id, l.key,
                         least(:spent, greatest(0, least(900, floor(extract(epoch from :at - e.last_at)))))::int
                         * (not account.is_child(e.learner_id))::int as most
                    from course.course c
                    join learning.enrolment e on e.course_id = c.id
                    join course.lesson l on l.version_id = e.version_id
                   where c.slug = :slug and e.learner_id = :learner and e.left_at is null and l.position = :position),
                kept as (
                  insert into learning.progress as p (academy_id, learner_id, enrolment_id, lesson_key, block_key, position,
                                                      seconds, view, serial, spent, updated_at)
                  select academy_id, learner_id, id, key, :block, :offset, most, :view, :serial, most, :at from place
                  on conflict (enrolment_id, lesson_key) do update
                     set block_key = excluded.block_key, position = excluded.position, updated_at = excluded.updated_at,
                         seconds = p.seconds + greatest(0, least(
                           :spent - case when p.view = excluded.view then p.spent else 0 end, excluded.spent)),
                         spent = case when p.view = excluded.view then p.spent else 0 end + greatest(0, least(
                           :spent - case when p.view = excluded.view then p.spent else 0 end, excluded.spent)),
                         view = excluded.view, serial = excluded.serial
                   where p.view <> excluded.view or p.serial < excluded.serial
                  returning enrolment_id, academy_id, learner_id, lesson_key,
                            new.seconds - coalesce(old.seconds, 0) as added),
                seen as (
                  update learning.enrolment e set last_key = kept.lesson_key, last_at = :at
                    from kept where e.id = kept.enrolment_id),
                counted as (
                  insert into learning.week as w (academy_id, learner_id, enrolment_id, monday, seconds)
                  select academy_id, learner_id, enrolment_id,
                         date_trunc('week', :at at time zone 'Europe/Berlin')::date, added
                    from kept where added > 0
                  on conflict (enrolment_id, monday) do update set seconds = w.seconds + excluded.seconds)
                select count(*) from place""")
                        .param("slug", slug)
                        .param("learner", learner.value())
                        .param("position", position)
                        .param("block", report.block())
                        .param("offset", report.offset())
                        .param("spent", report.spent())
                        .param("view", report.view())
                        .param("serial", report.serial())
                        .param("at", time(at))
                        .query(Long.class)
                        .single()
                == 1;
    }

    void complete(EnrolmentId enrolment, PersonId learner, String lesson) {
        jdbc.sql("""
                insert into learning.progress as p (academy_id, learner_id, enrolment_id, lesson_key, completed_at)
                values (?, ?, ?, ?, now())
                on conflict (enrolment_id, lesson_key) do update set completed_at = now() where p.completed_at is null""")
                .param(CurrentAcademy.id().value())
                .param(learner.value())
                .param(enrolment.value())
                .param(lesson)
                .update();
        read(enrolment, lesson);
    }

    void reopen(EnrolmentId enrolment, String lesson) {
        jdbc.sql("update learning.progress set completed_at = null where enrolment_id = ? and lesson_key = ?")
                .param(enrolment.value())
                .param(lesson)
                .update();
        read(enrolment, lesson);
    }

    /** Without JavaScript nothing is reported; pressing a button still shows where the learner is. */
    void read(EnrolmentId enrolment, String lesson) {
        jdbc.sql("update learning.enrolment set last_key = ? where id = ?")
                .param(lesson)
                .param(enrolment.value())
                .update();
    }

    private static OffsetDateTime time(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    static UUID freshView() {
        return UUID.randomUUID();
    }
}
