package de.redlich.account.proof;

import de.redlich.academy.CurrentAcademy;
import de.redlich.privacy.PersonId;
import de.redlich.privacy.Sealing;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Apps that show one-time codes. A code opens once: it and all before it are worth nothing afterwards. */
@Repository
public class Authenticators {
    private static final String SECRET = "account.authenticator.secret";
    static final String LABEL = "account.authenticator.label";

    private final JdbcClient jdbc;
    private final Sealing sealing;
    private final InstantSource time;

    Authenticators(JdbcClient jdbc, Sealing sealing, InstantSource time) {
        this.jdbc = jdbc;
        this.sealing = sealing;
        this.time = time;
    }

    /** Adds an app that has shown by a code that it knows the secret; that code is used up. False when it has not. */
    public boolean add(PersonId person, String label, byte[] secret, String code) {
        var step = Totp.match(secret, code, time.instant());
        step.ifPresent(it -> insert(person, label, secret, it));
        return step.isPresent();
    }

    /** Adds an app without its showing a code: for the demo, whose secrets everybody knows. */
    public void plant(PersonId person, String label, byte[] secret) {
        insert(person, label, secret, 0);
    }

    private void insert(PersonId person, String label, byte[] secret, long step) {
        var id = jdbc.sql("select uuidv7()").query(UUID.class).single();
        jdbc.sql("""
                insert into account.authenticator (id, academy_id, person_id, label, secret, last_step)
                values (?, ?, ?, ?, ?, ?)""")
                .params(id, CurrentAcademy.id().value(), person.value())
                .param(sealing.seal(person, LABEL, id, label))
                .param(sealing.seal(person, SECRET, id, secret))
                .param(step)
                .update();
    }

    /** Whether one of the person's apps shows this code now, and it was not used before. */
    public boolean accept(PersonId person, String code) {
        var now = time.instant();
        return jdbc
                .sql("select id, secret from account.authenticator where person_id = ?")
                .param(person.value())
                .query((row, n) -> known(person, row))
                .list()
                .stream()
                .anyMatch(app -> Totp.match(app.secret(), code, now)
                        .filter(step -> spend(app.id(), step, now))
                        .isPresent());
    }

    /** Of two who come with the same code at once one gets in. */
    private boolean spend(UUID app, long step, Instant now) {
        return jdbc.sql(
                                "update account.authenticator set last_step = ?, last_used_at = ? where id = ? and last_step < ?")
                        .params(step, Timestamp.from(now), app, step)
                        .update()
                == 1;
    }

    private Known known(PersonId person, ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new Known(id, sealing.openBytes(person, SECRET, id, row.getBytes("secret")));
    }

    private record Known(UUID id, byte[] secret) {}

    /** Whether a typed text has the form of a code. */
    public static Optional<String> written(String typed) {
        var digits = typed.replaceAll("\\s", "");
        return digits.matches("[0-9]{6}") ? Optional.of(digits) : Optional.empty();
    }
}
