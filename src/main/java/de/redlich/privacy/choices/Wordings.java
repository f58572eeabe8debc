package de.redlich.privacy.choices;

import de.redlich.academy.CurrentAcademy;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.HexFormat;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps each state of the words that people decide on, so that a hash in the evidence can be turned back into them. */
@Repository
class Wordings {
    private final JdbcClient jdbc;
    private final InstantSource clock;

    Wordings(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Version of these words, counted per key and language; words never seen before get the next number. */
    int versionOf(String key, String language, String text) {
        var hash = hash(text);
        jdbc.sql("""
                insert into privacy.wording (academy_id, key, language, version, hash, text, first_shown)
                select :academy, :key, :language,
                       1 + coalesce((select max(version) from privacy.wording
                                      where academy_id = :academy and key = :key and language = :language), 0),
                       :hash, :text, :now
                on conflict do nothing""")
                .param("academy", CurrentAcademy.id().value())
                .param("key", key)
                .param("language", language)
                .param("hash", hash)
                .param("text", text)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return jdbc.sql("select version from privacy.wording where key = ? and language = ? and hash = ?")
                .params(key, language, hash)
                .query(Integer.class)
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
