package de.redlich.guardian;

import de.redlich.academy.CurrentAcademy;
import de.redlich.account.Children;
import de.redlich.account.People;
import de.redlich.privacy.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who answers for whom. A child is found through its guardian only; everybody else's is not there. */
@Repository
class Guardianships {
    /** Somebody who answers for a child. */
    record Guardian(PersonId id, String name, Custody custody, boolean agreed) {}

    private static final String WARDS = """
            select c.id, c.state, c.since, g.custody, g.agreed_at is not null as agreed
              from guardian.guardianship g join guardian.childhood c on c.id = g.child_id
             where g.guardian_id = ? and g.ended_at is null
            """;

    private final JdbcClient jdbc;
    private final People people;
    private final Children children;

    Guardianships(JdbcClient jdbc, People people, Children children) {
        this.jdbc = jdbc;
        this.people = people;
        this.children = children;
    }

    /** Declared, and not yet confirmed; done again it begins anew. */
    void declare(PersonId guardian, PersonId child, Custody custody, Instant at) {
        jdbc.sql("""
                insert into guardian.guardianship (academy_id, guardian_id, child_id, custody, declared_at)
                values (?, ?, ?, ?, ?)
                on conflict (guardian_id, child_id) do update
                   set custody = excluded.custody, declared_at = excluded.declared_at, agreed_at = null, ended_at = null""")
                .params(CurrentAcademy.id().value(), guardian.value(), child.value(), custody.name(), time(at))
                .update();
    }

    void agree(PersonId guardian, PersonId child, Instant at) {
        jdbc.sql(
                        "update guardian.guardianship set agreed_at = ? where guardian_id = ? and child_id = ? and ended_at is null")
                .params(time(at), guardian.value(), child.value())
                .update();
    }

    void end(PersonId guardian, PersonId child, Instant at) {
        jdbc.sql(
                        "update guardian.guardianship set ended_at = ? where guardian_id = ? and child_id = ? and ended_at is null")
                .params(time(at), guardian.value(), child.value())
                .update();
    }

    /** The children a person answers for, the oldest account first. */
    List<Ward> of(PersonId guardian) {
        return jdbc.sql(WARDS + "order by c.id")
                .param(guardian.value())
                .query(this::ward)
                .list();
    }

    Optional<Ward> ward(PersonId guardian, PersonId child) {
        return jdbc.sql(WARDS + "and c.id = ?")
                .params(guardian.value(), child.value())
                .query(this::ward)
                .optional();
    }

    /** Those who answer for the child now, the first to declare first. */
    List<Guardian> guardiansOf(PersonId child) {
        return jdbc.sql("""
                        select guardian_id, custody, agreed_at is not null as agreed from guardian.guardianship
                         where child_id = ? and ended_at is null and guardian_id is not null order by declared_at, id""")
                .param(child.value())
                .query((row, n) -> guardian(row))
                .list();
    }

    private Guardian guardian(ResultSet row) throws SQLException {
        var id = new PersonId(row.getObject("guardian_id", UUID.class));
        var name = people.find(id).map(person -> person.name()).orElse("");
        return new Guardian(id, name, Custody.valueOf(row.getString("custody")), row.getBoolean("agreed"));
    }

    private Ward ward(ResultSet row, int number) throws SQLException {
        var id = new PersonId(row.getObject("id", UUID.class));
        return new Ward(
                id,
                people.find(id).map(person -> person.name()).orElse(""),
                children.usernameOf(id),
                State.valueOf(row.getString("state")),
                row.getObject("since", OffsetDateTime.class).toInstant(),
                Custody.valueOf(row.getString("custody")),
                row.getBoolean("agreed"));
    }

    static OffsetDateTime time(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
