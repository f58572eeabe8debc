package de.redlich.staff;

import de.redlich.academy.CurrentAcademy;
import de.redlich.account.Role;
import de.redlich.account.SignedIn;
import de.redlich.page.Page;
import de.redlich.privacy.PersonId;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Every look of the staff at data of others passes here: it is checked against the matrix, logged, and shown to whom it was
 * about. Who looks again within ten minutes for the same case is logged once.
 */
@Repository
public class Looks {
    private static final int SHOWN = 200;

    /**
     * A look as its person reads it.
     *
     * @param course the course whose list was looked at, null when it was about this person alone
     * @param who name of the one who looked, only where an emergency turned out to be none
     */
    record Seen(
            Instant at,
            Role role,
            Task task,
            String reference,
            @Nullable String course,
            boolean brokenGlass,
            @Nullable PersonId who) {}

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final InstantSource time;

    Looks(JdbcClient jdbc, ApplicationEventPublisher events, InstantSource time) {
        this.jdbc = jdbc;
        this.events = events;
        this.time = time;
    }

    /**
     * Logs a look at a person for a case.
     *
     * @param reference the case as its person knows it
     * @throws AccessDeniedException when nobody with these roles may do that
     */
    @Transactional
    public void at(SignedIn me, Task task, PersonId person, String reference) {
        if (task.needsGrant()) {
            throw new AccessDeniedException("needs a grant");
        }
        log(me, task, person, reference, null);
    }

    /** The same for several, each with the case of its own. */
    @Transactional
    public void at(SignedIn me, Task task, Collection<PersonId> people, String reference) {
        people.stream().distinct().forEach(person -> at(me, task, person, reference));
    }

    /** Logs a look that a grant allows. */
    @Transactional
    void by(Clearance grant, SignedIn me) {
        if (!grant.staff().equals(me.id()) || !grant.runs(time.instant())) {
            throw new AccessDeniedException("the grant is another's, or over");
        }
        log(me, grant.task(), grant.person(), grant.reference(), grant.id());
    }

    /** Logs once a day that somebody looked at the list of those who take a course. */
    @Transactional
    public void atCourse(SignedIn me, Task task, String course) {
        var role = roleFor(me, task);
        var now = time.instant();
        var today = now.atZone(Page.ZONE).truncatedTo(ChronoUnit.DAYS).toInstant();
        jdbc.sql("""
                insert into staff.look (academy_id, course, staff_id, role, task, reference, at)
                select :academy, :course, :staff, :role, :task, :course, :now
                 where not exists (select from staff.look where staff_id = :staff and course = :course and at >= :today)""")
                .param("academy", CurrentAcademy.id().value())
                .param("course", course)
                .param("staff", me.id().value())
                .param("role", role.name())
                .param("task", task.name())
                .param("now", Entitlements.utc(now))
                .param("today", Entitlements.utc(today))
                .update();
    }

    /** Who looked at a person's data, the newest first; lists of the person's courses too. */
    List<Seen> of(PersonId person, Collection<String> courses) {
        return jdbc.sql("""
                        select l.at, l.role, l.task, l.reference, l.course, coalesce(g.broken_glass, false) as glass,
                               case when g.verdict = 'MISUSE' then l.staff_id end as who
                          from staff.look l left join staff.look_grant g on g.id = l.grant_id
                         where l.person_id = :person or l.course = any (:courses)
                         order by l.at desc, l.id desc limit :most""")
                .param("person", person.value())
                .param("courses", courses.toArray(String[]::new))
                .param("most", SHOWN)
                .query((row, n) -> new Seen(
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        Role.valueOf(row.getString("role")),
                        Task.valueOf(row.getString("task")),
                        row.getString("reference"),
                        row.getString("course"),
                        row.getBoolean("glass"),
                        row.getObject("who") == null ? null : new PersonId(row.getObject("who", UUID.class))))
                .list();
    }

    private void log(SignedIn me, Task task, PersonId person, String reference, @Nullable UUID grant) {
        var role = roleFor(me, task);
        if (person.equals(me.id())) {
            return;
        }
        var now = time.instant();
        var added = jdbc.sql("""
                        insert into staff.look (academy_id, person_id, staff_id, role, task, grant_id, reference, at)
                        select :academy, :person, :staff, :role, :task, :grant, :reference, :now
                         where not exists (select from staff.look where staff_id = :staff and person_id = :person
                                              and task = :task and reference = :reference and at > :lately)""")
                .param("academy", CurrentAcademy.id().value())
                .param("person", person.value())
                .param("staff", me.id().value())
                .param("role", role.name())
                .param("task", task.name())
                .param("grant", grant, java.sql.Types.OTHER)
                .param("reference", reference)
                .param("now", Entitlements.utc(now))
                .param("lately", Entitlements.utc(now.minus(10, ChronoUnit.MINUTES)))
                .update();
        if (added == 1) {
            events.publishEvent(new Looked(me.id(), role, person));
        }
    }

    private static Role roleFor(SignedIn me, Task task) {
        var role = task.roleOf(me.roles());
        if (role == null) {
            throw new AccessDeniedException("needs a role for " + task);
        }
        return role;
    }
}
