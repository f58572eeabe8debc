package de.redlich.privacy;

import de.redlich.academy.CurrentAcademy;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What people declared and what was done, append-only and hash-chained per academy: the database refuses changes, and
 * each entry's hash covers the one before, so that a removed or altered entry shows.
 */
@Repository
public class Evidence {
    private final JdbcClient jdbc;

    Evidence(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Adds an entry in the running transaction.
     *
     * @param kind past tense with room, for example {@code account.registered}
     * @param text the exact words the person was shown (only its hash is kept), or what happened
     * @param version version of those words
     * @param language language in which they were shown
     */
    public void add(PersonId person, String kind, String text, String version, String language) {
        jdbc.sql("""
                insert into privacy.evidence (academy_id, person_id, kind, text_hash, text_version, language)
                values (?, ?, ?, ?, ?, ?)""")
                .param(CurrentAcademy.id().value())
                .param(person.value())
                .param(kind)
                .param(hash(text))
                .param(version)
                .param(language)
                .update();
    }

    /** Number of the first entry of the current academy whose hash does not fit, empty when the chain is whole. */
    public Optional<Long> firstBroken() {
        return jdbc.sql("select privacy.first_broken_evidence(?)")
                .param(CurrentAcademy.id().value())
                .query(Long.class)
                .optional();
    }

    public long countOf(PersonId person, String kind) {
        return jdbc.sql("select count(*) from privacy.evidence where person_id = ? and kind = ?")
                .param(person.value())
                .param(kind)
                .query(Long.class)
                .single();
    }

    /** How often it happened after that moment. */
    public long countOf(PersonId person, String kind, Instant after) {
        return jdbc.sql("select count(*) from privacy.evidence where person_id = ? and kind = ? and at > ?")
                .param(person.value())
                .param(kind)
                .param(after.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    private static String hash(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every JDK", e);
        }
    }
}
