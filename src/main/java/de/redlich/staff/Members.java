package de.redlich.staff;

import de.redlich.academy.CurrentAcademy;
import de.redlich.privacy.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who works for the current academy. */
@Repository
class Members {
    /**
     * @param leftAt null while they work here
     * @param removed whether the company directory does not know them any more
     */
    record Member(
            PersonId id,
            @Nullable String externalId,
            Instant since,
            @Nullable Instant leftAt,
            boolean removed) {
        boolean isHere() {
            return leftAt == null;
        }
    }

    private static final String SELECT = "select id, external_id, since, left_at, removed from staff.member ";

    private final JdbcClient jdbc;

    Members(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes somebody on, or back. */
    void join(PersonId person, Instant now) {
        jdbc.sql("""
                insert into staff.member (id, academy_id, since) values (?, ?, ?)
                on conflict (id) do update set left_at = null, removed = false, since = excluded.since where member.left_at is not null""")
                .params(person.value(), CurrentAcademy.id().value(), Entitlements.utc(now))
                .update();
    }

    /** @return whether the person was here until now */
    boolean leave(PersonId person, Instant now) {
        return jdbc.sql("update staff.member set left_at = ? where id = ? and left_at is null")
                        .params(Entitlements.utc(now), person.value())
                        .update()
                == 1;
    }

    void name(PersonId person, @Nullable String externalId) {
        jdbc.sql("update staff.member set external_id = ? where id = ?")
                .param(externalId)
                .param(person.value())
                .update();
    }

    void remove(PersonId person) {
        jdbc.sql("update staff.member set removed = true where id = ?")
                .param(person.value())
                .update();
    }

    Optional<Member> find(PersonId person) {
        return jdbc.sql(SELECT + "where id = ?")
                .param(person.value())
                .query(Members::member)
                .optional();
    }

    /** Those who are here first, each part by the time of joining. */
    List<Member> all() {
        return jdbc.sql(SELECT + "order by left_at is not null, id")
                .query(Members::member)
                .list();
    }

    /** Who has no account any more, so works here no more. */
    List<PersonId> withoutAccount() {
        return jdbc.sql("""
                        select m.id from staff.member m
                         where m.left_at is null and not exists (select from account.person p where p.id = m.id)""")
                .query((row, n) -> new PersonId(row.getObject("id", UUID.class)))
                .list();
    }

    private static Member member(ResultSet row, int number) throws SQLException {
        return new Member(
                new PersonId(row.getObject("id", UUID.class)),
                row.getString("external_id"),
                row.getObject("since", OffsetDateTime.class).toInstant(),
                Entitlements.instant(row, "left_at"),
                row.getBoolean("removed"));
    }
}
