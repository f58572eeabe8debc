package de.redlich.staff;

import de.redlich.academy.CurrentAcademy;
import de.redlich.account.Role;
import de.redlich.privacy.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of rights. What may be done with them stands in {@link Rights}. */
@Repository
class Entitlements {
    private static final String SELECT = """
            select id, person_id, role, course, granted_at, until, reason, confirmed_at, ended_at, ended_why
              from staff.entitlement
            """;

    private final JdbcClient jdbc;

    Entitlements(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return empty when the person has it already */
    Optional<UUID> add(
            PersonId person,
            Role role,
            @Nullable String course,
            @Nullable PersonId by,
            Instant now,
            Instant until,
            String reason) {
        return jdbc.sql("""
                        insert into staff.entitlement
                          (academy_id, person_id, role, course, granted_by, granted_at, until, reason)
                        select :academy, p.id, :role, :course, :by, :now, :until, :reason
                          from account.person p where p.id = :person and p.stage = 'GROWN'
                        on conflict do nothing returning id""")
                .param("academy", CurrentAcademy.id().value())
                .param("person", person.value())
                .param("role", role.name())
                .param("course", course)
                .param("by", by == null ? null : by.value(), java.sql.Types.OTHER)
                .param("now", utc(now))
                .param("until", utc(until))
                .param("reason", reason)
                .query(UUID.class)
                .optional();
    }

    Optional<Entitlement> find(UUID id) {
        return jdbc.sql(SELECT + "where id = ?")
                .param(id)
                .query(Entitlements::entitlement)
                .optional();
    }

    /** All of a person, running ones first. */
    List<Entitlement> of(PersonId person) {
        return jdbc.sql(SELECT + "where person_id = ? order by ended_at is not null, id desc")
                .param(person.value())
                .query(Entitlements::entitlement)
                .list();
    }

    List<Entitlement> running(Instant now) {
        return jdbc.sql(SELECT + "where ended_at is null and until > ? order by role, id")
                .param(utc(now))
                .query(Entitlements::entitlement)
                .list();
    }

    /** @return whether it ran until now */
    boolean end(UUID id, Entitlement.End why, @Nullable PersonId by, Instant now) {
        return jdbc.sql("""
                        update staff.entitlement set ended_at = :now, ended_why = :why, ended_by = :by
                         where id = :id and ended_at is null""")
                        .param("now", utc(now))
                        .param("why", why.name())
                        .param("by", by == null ? null : by.value(), java.sql.Types.OTHER)
                        .param("id", id)
                        .update()
                == 1;
    }

    int endAll(PersonId person, Entitlement.End why, @Nullable PersonId by, Instant now) {
        return jdbc.sql("""
                        update staff.entitlement set ended_at = :now, ended_why = :why, ended_by = :by
                         where person_id = :person and ended_at is null""")
                .param("now", utc(now))
                .param("why", why.name())
                .param("by", by == null ? null : by.value(), java.sql.Types.OTHER)
                .param("person", person.value())
                .update();
    }

    /** Notes the end of those whose time is over, so that they can be given anew. */
    void tidy(Instant now) {
        jdbc.sql(
                        "update staff.entitlement set ended_at = until, ended_why = 'EXPIRED' where ended_at is null and until <= ?")
                .param(utc(now))
                .update();
    }

    boolean confirm(UUID id, PersonId by, Instant now, Instant until) {
        return jdbc.sql("""
                        update staff.entitlement set confirmed_at = ?, confirmed_by = ?, until = greatest(until, ?)
                         where id = ? and ended_at is null and until > ?""")
                        .params(utc(now), by.value(), utc(until), id, utc(now))
                        .update()
                == 1;
    }

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static Entitlement entitlement(ResultSet row, int number) throws SQLException {
        var why = row.getString("ended_why");
        return new Entitlement(
                row.getObject("id", UUID.class),
                new PersonId(row.getObject("person_id", UUID.class)),
                Role.valueOf(row.getString("role")),
                row.getString("course"),
                row.getObject("granted_at", OffsetDateTime.class).toInstant(),
                row.getObject("until", OffsetDateTime.class).toInstant(),
                row.getString("reason"),
                instant(row, "confirmed_at"),
                instant(row, "ended_at"),
                why == null ? null : Entitlement.End.valueOf(why));
    }
}
