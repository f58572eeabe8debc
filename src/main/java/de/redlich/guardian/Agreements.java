package de.redlich.guardian;

import de.redlich.academy.CurrentAcademy;
import de.redlich.course.Course;
import de.redlich.course.CourseId;
import de.redlich.course.Courses;
import de.redlich.learning.Participation;
import de.redlich.mail.Letter;
import de.redlich.mail.Outbox;
import de.redlich.privacy.PersonId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which courses a child may take: each one with a guardian's agreement to exactly that course. */
@Service
public class Agreements {
    /** @param agreed false while the child has only asked */
    record Agreement(Course course, boolean agreed) {}

    private record Row(CourseId course, boolean agreed) {}

    private final JdbcClient jdbc;
    private final Courses courses;
    private final Participation participation;
    private final Guardianships guardianships;
    private final Families families;
    private final Witness witness;
    private final Outbox outbox;
    private final InstantSource time;

    Agreements(
            JdbcClient jdbc,
            Courses courses,
            Participation participation,
            Guardianships guardianships,
            Families families,
            Witness witness,
            Outbox outbox,
            InstantSource time) {
        this.jdbc = jdbc;
        this.courses = courses;
        this.participation = participation;
        this.guardianships = guardianships;
        this.families = families;
        this.witness = witness;
        this.outbox = outbox;
        this.time = time;
    }

    /** Empty while nobody asked or agreed. */
    Optional<Boolean> find(PersonId child, CourseId course) {
        return jdbc.sql("select agreed_at is not null from guardian.agreement where child_id = ? and course_id = ?")
                .params(child.value(), course.value())
                .query(Boolean.class)
                .optional();
    }

    boolean isAgreed(PersonId child, CourseId course) {
        return find(child, course).orElse(false);
    }

    List<Agreement> of(PersonId child) {
        return jdbc
                .sql("""
                        select course_id, agreed_at is not null as agreed from guardian.agreement
                         where child_id = ? order by asked_at, id""")
                .param(child.value())
                .query((row, n) ->
                        new Row(new CourseId(row.getObject("course_id", UUID.class)), row.getBoolean("agreed")))
                .list()
                .stream()
                .flatMap(row -> courses.find(row.course()).map(it -> new Agreement(it, row.agreed())).stream())
                .toList();
    }

    /** Courses for children to which nobody has agreed yet. */
    List<Course> offered(PersonId child) {
        return jdbc
                .sql("""
                        select c.id from course.course c
                         where c.for_children and c.published_id is not null
                           and not exists (select from guardian.agreement a where a.child_id = ? and a.course_id = c.id)
                         order by c.created_at desc, c.id limit 20""")
                .param(child.value())
                .query((row, n) -> new CourseId(row.getObject("id", UUID.class)))
                .list()
                .stream()
                .flatMap(id -> courses.find(id).stream())
                .toList();
    }

    /** The child asks; the guardians get a letter, once. */
    @Transactional
    void ask(PersonId child, Course course) {
        var asked = jdbc.sql("""
                insert into guardian.agreement (academy_id, child_id, course_id, asked_at) values (?, ?, ?, ?)
                on conflict (child_id, course_id) do nothing""")
                .params(CurrentAcademy.id().value(), child.value(), course.id().value())
                .param(Guardianships.time(time.instant()))
                .update();
        if (asked == 1) {
            for (var guardian : guardianships.guardiansOf(child)) {
                outbox.put(Letter.to(guardian.id(), "guardian.mail.course")
                        .leadingTo("/kinder/" + child.value())
                        .saying(families.nameOf(child), course.version().title()));
            }
        }
    }

    /** From now on the child takes the course. */
    @Transactional
    public void agree(PersonId guardian, PersonId child, Course course, Declaration declaration) {
        jdbc.sql("""
                insert into guardian.agreement (academy_id, child_id, course_id, guardian_id, asked_at, agreed_at)
                values (:academy, :child, :course, :guardian, :now, :now)
                on conflict (child_id, course_id) do update set guardian_id = :guardian, agreed_at = :now""")
                .param("academy", CurrentAcademy.id().value())
                .param("child", child.value())
                .param("course", course.id().value())
                .param("guardian", guardian.value())
                .param("now", Guardianships.time(time.instant()))
                .update();
        witness.keep(guardian, "guardian.course_agreed", declaration);
        participation.enrol(child, course);
    }

    /** A no, or a yes taken back: the child leaves the course at once. */
    @Transactional
    void refuse(PersonId guardian, PersonId child, Course course, Declaration declaration) {
        participation.leave(child, course.id());
        jdbc.sql("delete from guardian.agreement where child_id = ? and course_id = ?")
                .params(child.value(), course.id().value())
                .update();
        witness.keep(guardian, "guardian.course_refused", declaration);
    }

    /** Agreements end with the sixteenth birthday; that they were given stays as evidence. */
    void lapse(PersonId child) {
        jdbc.sql("delete from guardian.agreement where child_id = ?")
                .param(child.value())
                .update();
    }

    /** Who was asked and said nothing for two weeks has refused. */
    void tidy(Instant now) {
        jdbc.sql("delete from guardian.agreement where agreed_at is null and asked_at < ?")
                .param(Guardianships.time(now.minus(GuardianLinks.SILENCE)))
                .update();
    }
}
