package de.redlich.account;

import de.redlich.academy.CurrentAcademy;
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

    private final JdbcClient jdbc;
    private final Sealing sealing;
    private final Erasures erasures;

    Sessions(JdbcClient jdbc, Sealing sealing, Erasures erasures) {
        this.jdbc = jdbc;
        this.sealing = sealing;
        this.erasures = erasures;
    }

    /** Nobody gets in whose account is about to be erased. */
    Token begin(PersonId person, String device) {
        if (erasures.of(person).isPresent()) {
            throw new IllegalStateException("the account is locked");
        }
        var token = Token.fresh();
        jdbc.sql("""
                insert into account.session (academy_id, person_id, token_hash, device, expires_at)
                values (?, ?, ?, ?, now() + interval '90 days')""")
                .param(CurrentAcademy.id().value())
                .param(person.value())
                .param(token.hash())
                .param(device)
                .update();
        seen(person);
        return token;
    }

    /** Who holds the token: one round trip with all that a page's frame needs. */
    Optional<SignedIn> holderOf(Token token) {
        var found = jdbc.sql("""
                        select s.id as session, s.last_used_at < now() - interval '5 minutes' as stale,
                               p.id, p.name, p.language, p.font_size, p.theme, p.stage, """ + Roles.HELD_BY_P + """
                          from account.session s join account.person p on p.id = s.person_id
                         where s.token_hash = ? and p.held_at is null and """ + " " + RUNNING)
                .param(token.hash())
                .query((row, n) -> new Found(signedIn(row), row.getBoolean("stale")))
                .optional();
        found.filter(Found::stale).ifPresent(it -> touch(it.holder()));
        return found.map(Found::holder);
    }

    List<Device> of(PersonId person) {
        return jdbc.sql("select id, device, created_at, last_used_at from account.session s where person_id = ? and "
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
                Stage.valueOf(row.getString("stage")));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    /** A device on which a person is signed in. */
    record Device(UUID id, String name, Instant since, Instant lastUsed) {}

    private record Found(SignedIn holder, boolean stale) {}
}
