package de.redlich.rights.transfer;

import de.redlich.academy.CurrentAcademy;
import de.redlich.privacy.PersonId;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What people offered to other providers. An offer holds for half an hour and is handed over once. */
@Repository
class Offers {
    static final Duration HOLDS = Duration.ofMinutes(30);

    private static final int SECRET = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** An offer and the secret for it, which is told once and not kept. */
    record Made(UUID id, byte[] secret) {}

    private final JdbcClient jdbc;
    private final InstantSource time;

    Offers(JdbcClient jdbc, InstantSource time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    /** Of a person's offers one is open; a new one ends those before. */
    Made make(PersonId person, String recipient) {
        var now = time.instant().atOffset(ZoneOffset.UTC);
        jdbc.sql("update rights.offer set expires_at = ? where person_id = ? and fetched_at is null and expires_at > ?")
                .params(now, person.value(), now)
                .update();
        var secret = new byte[SECRET];
        RANDOM.nextBytes(secret);
        var id = jdbc.sql("""
                insert into rights.offer (academy_id, person_id, recipient, secret_hash, made_at, expires_at)
                values (?, ?, ?, ?, ?, ?) returning id""")
                .params(CurrentAcademy.id().value(), person.value(), recipient, Digest.of(secret), now, now.plus(HOLDS))
                .query(UUID.class)
                .single();
        return new Made(id, secret);
    }

    /** Whose offer it is, if it is open and this is its secret; from then on it is closed. */
    Optional<PersonId> take(UUID id, byte[] secret) {
        var now = time.instant().atOffset(ZoneOffset.UTC);
        return jdbc.sql("""
                update rights.offer set fetched_at = ?
                 where id = ? and secret_hash = ? and fetched_at is null and expires_at > ?
                returning person_id""")
                .params(now, id, Digest.of(secret), now)
                .query(UUID.class)
                .optional()
                .map(PersonId::new);
    }

    String recipient(UUID id) {
        return jdbc.sql("select recipient from rights.offer where id = ?")
                .param(id)
                .query(String.class)
                .single();
    }
}
