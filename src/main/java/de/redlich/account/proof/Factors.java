package de.redlich.account.proof;

import de.redlich.privacy.PersonId;
import de.redlich.privacy.Sealing;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All that a person has beside the password, of whatever kind. */
@Repository
public class Factors {
    private final JdbcClient jdbc;
    private final Sealing sealing;
    private final RecoveryCodes recovery;

    Factors(JdbcClient jdbc, Sealing sealing, RecoveryCodes recovery) {
        this.jdbc = jdbc;
        this.sealing = sealing;
        this.recovery = recovery;
    }

    /** Oldest first. */
    public List<Factor> of(PersonId person) {
        return jdbc.sql("""
                        select id, 'AUTHENTICATOR' as kind, label, created_at, last_used_at from account.authenticator where person_id = :person
                        union all
                        select id, 'PASSKEY', label, created_at, last_used_at from account.passkey where person_id = :person
                         order by created_at, id""")
                .param("person", person.value())
                .query((row, n) -> factor(person, row))
                .list();
    }

    public boolean has(PersonId person) {
        return jdbc.sql("select account.has_second(?)")
                .param(person.value())
                .query(Boolean.class)
                .single();
    }

    public void rename(PersonId person, Factor factor, String label) {
        jdbc.sql("update " + table(factor.kind()) + " set label = ? where person_id = ? and id = ?")
                .params(sealing.seal(person, column(factor.kind()), factor.id(), label), person.value(), factor.id())
                .update();
    }

    /** With the last one the recovery codes go too: there is nothing left that they could stand for. */
    public void remove(PersonId person, Factor factor) {
        jdbc.sql("delete from " + table(factor.kind()) + " where person_id = ? and id = ?")
                .params(person.value(), factor.id())
                .update();
        if (!has(person)) {
            recovery.remove(person);
        }
    }

    private Factor factor(PersonId person, ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var kind = Factor.Kind.valueOf(row.getString("kind"));
        return new Factor(
                id,
                kind,
                sealing.open(person, column(kind), id, row.getBytes("label")),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("last_used_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }

    private static String table(Factor.Kind kind) {
        return switch (kind) {
            case PASSKEY -> "account.passkey";
            case AUTHENTICATOR -> "account.authenticator";
        };
    }

    private static String column(Factor.Kind kind) {
        return table(kind) + ".label";
    }
}
