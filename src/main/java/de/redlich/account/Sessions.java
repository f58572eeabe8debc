package de.redlich.account;

import de.redlich.page.FontSize;
import de.redlich.page.Language;
import de.redlich.page.Theme;
import de.redlich.privacy.PersonId;
import de.redlich.privacy.Sealing;
import de.redlich.privacy.erasure.Erasures;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** On which devices people are signed in: 30 days without use or 90 days in all, then a session ends. */
@Repository
class Sessions {
    private static final String RUNNING = "s.expires_at > now() and s.last_used_at > now() - interval '30 days'";
    /** The same as {@link #isWhole}. */
    private static final String WHOLE = "not s.half and (not account.needs_second(p.id) or account.has_second(p.id))";

    private final JdbcClient jdbc;
    private final Sealing sealing;
    private final Erasures erasures;

    Sessions(JdbcClient jdbc, Sealing sealing, Erasures erasures) {
        this.jdbc = jdbc;
        this.sealing = sealing;
        this.erasures = erasures;
    }

    /**
     * Nobody gets in whose account is about to be erased. Where a second proof is needed and not {@code given}, the session is half:
     * it opens nothing but the page that asks for it.
     */
    Begun begin(PersonId person, String device, boolean given) {
        if (erasures.of(person).isPresent()) {
            throw new IllegalStateException("the account is locked");
        }
        var token = Token.fresh();
        var half = jdbc.sql("""
                insert into account.session (academy_id, person_id, token_hash, device, expires_at, half)
                select academy_id, id, :token, :device, now() + interval '90 days',
                       not :given and (account.needs_second(id) or account.has_second(id))
                  from account.person where id = :person
                returning half""")
                .param("token", token.hash())
                .param("device", device)
                .param("given", given)
                .param("person", person.value())
                .query(Boolean.class)
                .single();
        seen(person);
        return new Begun(token, half);
    }

    /** Whose second proof is missing, for a quarter of an hour after the first. */
    Optional<Half> halfOf(Token token) {
        return jdbc.sql("""
                        select p.id, p.name,
                               exists (select from account.passkey k where k.person_id = p.id) as passkey,
                               exists (select from account.authenticator a where a.person_id = p.id) as app
                          from account.session s join account.person p on p.id = s.person_id
                         where s.token_hash = ? and p.held_at is null and not (""" + WHOLE
                        + ") and (not s.half or s.proved_at > now() - interval '15 minutes') and " + RUNNING)
                .param(token.hash())
                .query((row, n) -> half(row))
                .optional();
    }

    /** The second proof was given. The cookie changes with it, so that whoever knew the old one gains nothing. */
    Optional<Token> complete(Token half) {
        var token = Token.fresh();
        return renew(token, half) ? Optional.of(token) : Optional.empty();
    }

    private boolean renew(Token token, Token before) {
        return jdbc.sql(
                                "update account.session set token_hash = ?, half = false, proved_at = now() where token_hash = ?")
                        .params(token.hash(), before.hash())
                        .update()
                == 1;
    }

    /** Whether the person has just proved who they are on this device. */
    boolean isFresh(UUID session) {
        return jdbc.sql("select proved_at > now() - interval '15 minutes' from account.session where id = ?")
                .param(session)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /** Who holds the token: one round trip with all that a page's frame needs. */
    Optional<SignedIn> holderOf(Token token) {
        var found = jdbc.sql("""
                        select s.id as session, s.last_used_at < now() - interval '5 minutes' as stale,
                               p.id, p.name, p.language, p.font_size, p.theme, p.stage,
                               exists (select from account.passkey k where k.person_id = p.id) as passkey,
                               exists (select from account.authenticator a where a.person_id = p.id) as app, s.half, """ + Roles.HELD_BY_P + """
                          from account.session s join account.person p on p.id = s.person_id
                         where s.token_hash = ? and p.held_at is null and """ + " " + RUNNING)
                .param(token.hash())
                .query((row, n) -> new Found(signedIn(row), row.getBoolean("stale"), isWhole(row)))
                .optional()
                .filter(Found::whole);
        found.filter(Found::stale).ifPresent(it -> touch(it.holder()));
        return found.map(Found::holder);
    }

    List<Device> of(PersonId person) {
        return jdbc.sql(
                        "select id, device, created_at, last_used_at from account.session s where not half and person_id = ? and "
                                + RUNNING + " order by last_used_at desc, id desc")
                .param(person.value())
                .query((row, n) -> new Device(
                        row.getObject("id", UUID.class),
                        row.getString("device"),
                        instant(row, "created_at"),
                        instant(row, "last_used_at")))
                .list();
    }

    /** Signing out, or being replaced by a new session. */
    void end(Token token) {
        jdbc.sql("delete from account.session where token_hash = ?")
                .param(token.hash())
                .update();
    }

    void end(PersonId person, UUID session) {
        jdbc.sql("delete from account.session where person_id = ? and id = ?")
                .params(person.value(), session)
                .update();
    }

    void endOthers(PersonId person, Token kept) {
        jdbc.sql("delete from account.session where person_id = ? and token_hash <> ?")
                .params(person.value(), kept.hash())
                .update();
    }

    void endOthers(PersonId person, UUID kept) {
        jdbc.sql("delete from account.session where person_id = ? and id <> ?")
                .params(person.value(), kept)
                .update();
    }

    void endAll(PersonId person) {
        jdbc.sql("delete from account.session where person_id = ?")
                .param(person.value())
                .update();
    }

    private void touch(SignedIn holder) {
        jdbc.sql("update account.session set last_used_at = now() where id = ?")
                .param(holder.session())
                .update();
        seen(holder.id());
    }

    /** The account is in use, noted to the day; accounts that nobody uses end. */
    private void seen(PersonId person) {
        jdbc.sql("update account.person set seen_at = now() where id = ? and seen_at < now() - interval '1 day'")
                .param(person.value())
                .update();
    }

    /** All proofs are given: whoever has a task beyond learning must have a second one. */
    private static boolean isWhole(ResultSet row) throws SQLException {
        return !row.getBoolean("half")
                && (Roles.read(row.getArray("roles")).isEmpty() || row.getBoolean("passkey") || row.getBoolean("app"));
    }

    private SignedIn signedIn(ResultSet row) throws SQLException {
        var id = new PersonId(row.getObject("id", UUID.class));
        return new SignedIn(
                id,
                sealing.open(id, People.NAME, id.value(), row.getBytes("name")),
                Roles.read(row.getArray("roles")),
                Language.of(row.getString("language")).orElse(Language.DE),
                FontSize.of(row.getString("font_size")).orElse(FontSize.NORMAL),
                Theme.of(row.getString("theme")).orElse(Theme.AUTO),
                row.getObject("session", UUID.class),
                Stage.valueOf(row.getString("stage")),
                row.getBoolean("passkey"));
    }

    private Half half(ResultSet row) throws SQLException {
        var id = new PersonId(row.getObject("id", UUID.class));
        return new Half(
                id,
                sealing.open(id, People.NAME, id.value(), row.getBytes("name")),
                row.getBoolean("passkey"),
                row.getBoolean("app"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    /** A device on which a person is signed in. */
    record Device(UUID id, String name, Instant since, Instant lastUsed) {}

    /** A session that has just begun. */
    record Begun(Token token, boolean half) {}

    /**
     * Somebody whose second proof is missing.
     *
     * @param passkey whether a passkey can be asked for
     * @param app whether an app shows codes
     */
    record Half(PersonId id, String name, boolean passkey, boolean app) {
        /** Otherwise one must be set up first. */
        boolean hasSecond() {
            return passkey || app;
        }
    }

    private record Found(SignedIn holder, boolean stale, boolean whole) {}
}
