package de.redlich.staff;

import de.redlich.academy.CurrentAcademy;
import de.redlich.account.Role;
import de.redlich.account.SignedIn;
import de.redlich.privacy.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Leave to look at people's data.
 *
 * <pre>
 * task      asked for with      begins                       ends after
 * HELP      a ticket            at once                      1 hour
 * CLEAR_UP  a purpose           when a second person agrees  4 hours
 * CLEAR_UP  broken glass        at once, and everybody       4 hours, reviewed afterwards
 *                               responsible is told
 * </pre>
 */
@Repository
class Grants {
    private static final String SELECT = """
            select id, staff_id, person_id, task, role, reference, broken_glass, asked_at, until, refused, verdict
              from staff.look_grant
            """;

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final InstantSource time;

    Grants(JdbcClient jdbc, ApplicationEventPublisher events, InstantSource time) {
        this.jdbc = jdbc;
        this.events = events;
        this.time = time;
    }

    /** Begins at once, or waits for a second person where the matrix says so. */
    @Transactional
    UUID ask(SignedIn me, Task task, PersonId person, String reference) {
        boolean waits = task.sight() == Sight.GRANT_BY_TWO;
        var id = add(me, task, person, reference, false, !waits);
        if (waits) {
            events.publishEvent(new GrantAsked(id, me.id()));
        }
        return id;
    }

    /** In an emergency, at once. */
    @Transactional
    UUID breakGlass(SignedIn me, Task task, PersonId person, String reference) {
        var id = add(me, task, person, reference, true, true);
        events.publishEvent(new GlassBroken(id, me.id()));
        return id;
    }

    /** Only somebody else can agree. @return whether it waited for that */
    boolean approve(UUID id, PersonId second) {
        var found = find(id).filter(Clearance::waits);
        var now = time.instant();
        return found.isPresent()
                && jdbc.sql("""
                        update staff.look_grant set until = ?, decided_by = ?, decided_at = ?
                         where id = ? and staff_id <> ? and until is null and not refused""")
                                .params(
                                        Entitlements.utc(
                                                now.plus(found.get().task().timeBox())),
                                        second.value(),
                                        Entitlements.utc(now))
                                .params(id, second.value())
                                .update()
                        == 1;
    }

    boolean refuse(UUID id, PersonId second) {
        return jdbc.sql("""
                        update staff.look_grant set refused = true, decided_by = ?, decided_at = ?
                         where id = ? and staff_id <> ? and until is null and not refused""")
                        .params(second.value(), Entitlements.utc(time.instant()), id, second.value())
                        .update()
                == 1;
    }

    /** Says afterwards whether an emergency was one. */
    boolean review(UUID id, PersonId second, Clearance.Verdict verdict) {
        return jdbc.sql("""
                        update staff.look_grant set verdict = ?, reviewed_by = ?, reviewed_at = ?
                         where id = ? and staff_id <> ? and broken_glass and verdict is null""")
                        .params(verdict.name(), second.value(), Entitlements.utc(time.instant()))
                        .params(id, second.value())
                        .update()
                == 1;
    }

    Optional<Clearance> find(UUID id) {
        return jdbc.sql(SELECT + "where id = ?").param(id).query(Grants::grant).optional();
    }

    /** What waits for a second person, or for a review; the oldest first. */
    List<Clearance> pending() {
        return jdbc.sql(SELECT + """
                where until is null and not refused or broken_glass and verdict is null order by id""").query(Grants::grant).list();
    }

    /** The newest of one of the staff. */
    List<Clearance> askedBy(PersonId staff, int most) {
        return jdbc.sql(SELECT + "where staff_id = ? order by id desc limit ?")
                .params(staff.value(), most)
                .query(Grants::grant)
                .list();
    }

    void endAll(PersonId staff, Instant now) {
        jdbc.sql("""
                update staff.look_grant set until = case when until is null then null else least(until, :now) end,
                       refused = refused or until is null
                 where staff_id = :staff and (until > :now or until is null)""")
                .param("now", Entitlements.utc(now))
                .param("staff", staff.value())
                .update();
    }

    private UUID add(SignedIn me, Task task, PersonId person, String reference, boolean glass, boolean begins) {
        var now = time.instant();
        var role = Objects.requireNonNull(task.roleOf(me.roles()), "needs a role for " + task);
        return jdbc.sql("""
                        insert into staff.look_grant
                          (academy_id, staff_id, person_id, task, role, reference, broken_glass, asked_at, until)
                        values (:academy, :staff, :person, :task, :role, :reference, :glass, :now, :until) returning id""")
                .param("academy", CurrentAcademy.id().value())
                .param("staff", me.id().value())
                .param("person", person.value())
                .param("task", task.name())
                .param("role", role.name())
                .param("reference", reference)
                .param("glass", glass)
                .param("now", Entitlements.utc(now))
                .param(
                        "until",
                        begins ? Entitlements.utc(now.plus(task.timeBox())) : null,
                        java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .query(UUID.class)
                .single();
    }

    private static Clearance grant(ResultSet row, int number) throws SQLException {
        var verdict = row.getString("verdict");
        return new Clearance(
                row.getObject("id", UUID.class),
                new PersonId(row.getObject("staff_id", UUID.class)),
                new PersonId(row.getObject("person_id", UUID.class)),
                Task.valueOf(row.getString("task")),
                Role.valueOf(row.getString("role")),
                row.getString("reference"),
                row.getBoolean("broken_glass"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                Entitlements.instant(row, "until"),
                row.getBoolean("refused"),
                verdict == null ? null : Clearance.Verdict.valueOf(verdict));
    }
}
