package de.redlich.account.proof;

import de.redlich.academy.CurrentAcademy;
import de.redlich.privacy.PersonId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Codes for the day on which no device is at hand: each opens the account once in place of the second proof. They are shown once;
 * 120 random bits need no slow hash (ASVS 5.0, 6.5.2 asks for 112).
 */
@Repository
public class RecoveryCodes {
    public static final int COUNT = 10;

    private static final int LENGTH = 24;
    /** No letter or digit that could be taken for another. */
    private static final String SIGNS = "abcdefghijkmnpqrstuvwxyz23456789";

    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;

    RecoveryCodes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Makes new codes, to be shown now and never again; those before open nothing any more. */
    @Transactional
    public List<String> renew(PersonId person) {
        remove(person);
        var codes = Stream.generate(RecoveryCodes::fresh).limit(COUNT).toList();
        codes.forEach(code -> jdbc.sql(
                        "insert into account.recovery_code (academy_id, person_id, code_hash) values (?, ?, ?)")
                .params(CurrentAcademy.id().value(), person.value(), hash(code))
                .update());
        return codes;
    }

    /** How many are left. */
    public int left(PersonId person) {
        return jdbc.sql("select count(*) from account.recovery_code where person_id = ? and used_at is null")
                .param(person.value())
                .query(Integer.class)
                .single();
    }

    /** Uses a code up. However it is written: capitals, spaces, hyphens are all the same. */
    public boolean use(PersonId person, String typed) {
        var code = typed.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        return jdbc.sql(
                                "update account.recovery_code set used_at = now() where person_id = ? and code_hash = ? and used_at is null")
                        .params(person.value(), hash(code))
                        .update()
                == 1;
    }

    void remove(PersonId person) {
        jdbc.sql("delete from account.recovery_code where person_id = ?")
                .param(person.value())
                .update();
    }

    /** As it is read: six groups of four. */
    public static String written(String code) {
        return code.replaceAll("(.{4})(?=.)", "$1-");
    }

    private static String fresh() {
        return IntStream.generate(() -> RANDOM.nextInt(SIGNS.length()))
                .limit(LENGTH)
                .mapToObj(at -> String.valueOf(SIGNS.charAt(at)))
                .collect(Collectors.joining());
    }

    private static byte[] hash(String code) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(code.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every JDK", e);
        }
    }
}
