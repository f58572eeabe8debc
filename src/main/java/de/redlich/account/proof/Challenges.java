package de.redlich.account.proof;

import de.redlich.academy.CurrentAcademy;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Random numbers that passkeys sign. Nothing is stored until one is answered; from then on it is spent. */
@Repository
class Challenges {
    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;
    private final Handouts handouts;

    Challenges(JdbcClient jdbc, Handouts handouts) {
        this.jdbc = jdbc;
        this.handouts = handouts;
    }

    /** @param handout what the browser brings back together with the answer */
    record Challenge(byte[] value, String handout) {}

    Challenge fresh(String use) {
        var value = new byte[BYTES];
        RANDOM.nextBytes(value);
        return new Challenge(value, handouts.give(use, value));
    }

    Optional<byte[]> open(String use, String handout) {
        return handouts.takeBack(use, handout);
    }

    /** Of two answers to one challenge the first counts. */
    boolean spend(String handout) {
        return jdbc.sql("""
                        insert into account.spent (academy_id, hash, until) values (?, ?, now() + interval '1 hour')
                        on conflict do nothing""")
                        .params(CurrentAcademy.id().value(), hash(handout.replaceFirst("\\..*", "")))
                        .update()
                == 1;
    }

    private static byte[] hash(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every JDK", e);
        }
    }
}
