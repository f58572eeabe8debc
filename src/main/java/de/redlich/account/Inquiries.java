package de.redlich.account;

import de.redlich.academy.CurrentAcademy;
import de.redlich.privacy.PersonId;
import de.redlich.privacy.Sealing;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Sign-ins that wait for a further proof: a quarter of an hour, five tries, one browser. */
@Repository
public class Inquiries {
    static final Duration LIFE = Duration.ofMinutes(15);

    private static final int TRIES = 5;
    private static final SecureRandom RANDOM = new SecureRandom();

    record Inquiry(UUID id, PersonId person, byte @Nullable [] code) {}

    private final JdbcClient jdbc;
    private final Sealing sealing;
    private final InstantSource time;

    Inquiries(JdbcClient jdbc, Sealing sealing, InstantSource time) {
        this.jdbc = jdbc;
        this.sealing = sealing;
        this.time = time;
    }

    UUID begin(PersonId person, Token token, Instant now) {
        return jdbc.sql("""
                        insert into account.inquiry (academy_id, person_id, token_hash, created_at, expires_at)
                        values (?, ?, ?, ?, ?) returning id""")
                .params(CurrentAcademy.id().value(), person.value(), token.hash())
                .param(now.atOffset(ZoneOffset.UTC))
                .param(now.plus(LIFE).atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .single();
    }

    /** Makes the code that goes by mail to whoever may say that the person is it; eight digits. A new one replaces the old. */
    public String code(UUID inquiry) {
        var code = "%08d".formatted(RANDOM.nextInt(100_000_000));
        jdbc.sql("update account.inquiry set code_hash = ? where id = ?")
                .params(hash(inquiry, code), inquiry)
                .update();
        return code;
    }

    Optional<Inquiry> find(Token token) {
        return jdbc.sql("""
                        select id, person_id, code_hash from account.inquiry
                         where token_hash = ? and expires_at > ? and tries < ?""")
                .param(token.hash())
                .param(time.instant().atOffset(ZoneOffset.UTC))
                .param(TRIES)
                .query((row, n) -> new Inquiry(
                        row.getObject("id", UUID.class),
                        new PersonId(row.getObject("person_id", UUID.class)),
                        row.getBytes("code_hash")))
                .optional();
    }

    /** Counts a try; false when there were too many, also when several come at once. */
    boolean count(Inquiry inquiry) {
        return jdbc.sql("update account.inquiry set tries = tries + 1 where id = ? and tries < ?")
                        .params(inquiry.id(), TRIES)
                        .update()
                == 1;
    }

    boolean fits(Inquiry inquiry, String typed) {
        return Arrays.equals(inquiry.code(), hash(inquiry.id(), typed.replaceAll("\\D", "")));
    }

    /** Of two browsers that come with the proof at once, one gets in. */
    boolean end(Inquiry inquiry) {
        return jdbc.sql("delete from account.inquiry where id = ?")
                        .param(inquiry.id())
                        .update()
                == 1;
    }

    void endAll(PersonId person) {
        jdbc.sql("delete from account.inquiry where person_id = ?")
                .param(person.value())
                .update();
    }

    private byte[] hash(UUID inquiry, String code) {
        return sealing.blindIndex("inquiry:" + inquiry, code);
    }
}
