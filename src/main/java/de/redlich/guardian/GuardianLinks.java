package de.redlich.guardian;

import de.redlich.academy.CurrentAcademy;
import de.redlich.account.Token;
import de.redlich.privacy.PersonId;
import de.redlich.privacy.Sealing;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Links that are mailed to guardians and work once. Looking at one does not use it up: mail scanners look. */
@Repository
class GuardianLinks {
    /** A guardian who says nothing for two weeks has refused. */
    static final Duration SILENCE = Duration.ofDays(14);

    enum Purpose {
        AGREE("/kinder/zustimmung/"),
        INVITE("/kinder/einladung/");

        private final String path;

        Purpose(String path) {
            this.path = path;
        }
    }

    /** @param guardian who agrees, or who invited */
    record Link(UUID id, PersonId guardian, PersonId child) {}

    private final JdbcClient jdbc;
    private final Sealing sealing;

    GuardianLinks(JdbcClient jdbc, Sealing sealing) {
        this.jdbc = jdbc;
        this.sealing = sealing;
    }

    /**
     * Makes a link; earlier ones for the same purpose end.
     *
     * @param address where it is mailed when that is not the guardian's own address
     * @return its path at this academy
     */
    String issue(PersonId guardian, PersonId child, Purpose purpose, @Nullable String address, Instant at) {
        jdbc.sql("""
                update guardian.link set expires_at = least(expires_at, ?), address = null
                 where guardian_id = ? and child_id = ? and purpose = ? and used_at is null""")
                .params(Guardianships.time(at), guardian.value(), child.value(), purpose.name())
                .update();
        var id = jdbc.sql("select uuidv7()").query(UUID.class).single();
        var token = Token.fresh();
        jdbc.sql("""
                insert into guardian.link (id, academy_id, guardian_id, child_id, purpose, token_hash, address, created_at,
                                           expires_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(id, CurrentAcademy.id().value(), guardian.value(), child.value(), purpose.name())
                .param(token.hash())
                .param(address == null ? null : sealing.seal(child, "guardian.link.address", id, address))
                .params(Guardianships.time(at), Guardianships.time(at.plus(SILENCE)))
                .update();
        return purpose.path + token.value();
    }

    /** How many were mailed since then. */
    long count(PersonId guardian, PersonId child, Purpose purpose, Instant since) {
        return jdbc.sql("""
                        select count(*) from guardian.link
                         where guardian_id = ? and child_id = ? and purpose = ? and created_at > ?""")
                .params(guardian.value(), child.value(), purpose.name(), Guardianships.time(since))
                .query(Long.class)
                .single();
    }

    Optional<Link> find(String token, Purpose purpose, Instant at) {
        return jdbc.sql("""
                        select id, guardian_id, child_id from guardian.link
                         where token_hash = ? and purpose = ? and used_at is null and expires_at > ?
                           and guardian_id is not null""")
                .params(new Token(token).hash(), purpose.name(), Guardianships.time(at))
                .query((row, n) -> new Link(
                        row.getObject("id", UUID.class),
                        new PersonId(row.getObject("guardian_id", UUID.class)),
                        new PersonId(row.getObject("child_id", UUID.class))))
                .optional();
    }

    /** Uses the link up; of two at the same time one gets it. */
    Optional<Link> use(String token, Purpose purpose, Instant at) {
        return find(token, purpose, at)
                .filter(link -> jdbc.sql(
                                        "update guardian.link set used_at = ?, address = null where id = ? and used_at is null")
                                .params(Guardianships.time(at), link.id())
                                .update()
                        == 1);
    }

    /** What was mailed opens nothing any more. */
    void endAll(PersonId child) {
        jdbc.sql("delete from guardian.link where child_id = ? and used_at is null")
                .param(child.value())
                .update();
    }

    void tidy(Instant at) {
        jdbc.sql("delete from guardian.link where expires_at < ? and created_at < ?")
                .params(Guardianships.time(at), Guardianships.time(at.minus(Duration.ofDays(1))))
                .update();
    }
}
