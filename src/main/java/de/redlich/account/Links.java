package de.redlich.account;

import de.redlich.academy.CurrentAcademy;
import de.redlich.privacy.PersonId;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Links that are mailed to a person and work once. Looking at one does not use it up: mail scanners look. */
@Repository
public class Links {
    /** What a link is for. */
    public enum Purpose {
        CONFIRM("/bestaetigung/", "7 days"),
        NEW_EMAIL("/neue-adresse/", "7 days"),
        RESET("/passwort/", "1 hour"),
        SIGN_IN("/anmelden/link/", "15 minutes"),
        NOT_ME("/nicht-ich/", "7 days");

        private final String path;
        private final String life;

        Purpose(String path, String life) {
            this.path = path;
            this.life = life;
        }
    }

    private final JdbcClient jdbc;

    Links(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Makes a link for the person, in the running transaction. Whoever registers a foreign address first gains nothing: the link
     * confirms the password of the registration it was mailed for, and no other.
     *
     * @return its path at this academy
     */
    public String issue(PersonId person, Purpose purpose) {
        var token = Token.fresh();
        jdbc.sql("""
                insert into account.token (academy_id, person_id, purpose, token_hash, password_hash, expires_at)
                select academy_id, id, :purpose, :hash, case when :purpose = 'CONFIRM' then password_hash end,
                       now() + :life::interval
                  from account.person where id = :person""")
                .param("purpose", purpose.name())
                .param("hash", token.hash())
                .param("life", purpose.life)
                .param("person", person.value())
                .update();
        return purpose.path + token.value();
    }

    /** Where somebody chooses a first password; a mail may lie over a weekend, so this link of the kind lives for a week. */
    public String invite(PersonId person) {
        var path = issue(person, Purpose.RESET);
        jdbc.sql("update account.token set expires_at = now() + interval '7 days' where token_hash = ?")
                .param(new Token(path.substring(path.lastIndexOf('/') + 1)).hash())
                .update();
        return path;
    }

    /** Whose link it is, while it can be used. */
    Optional<Link> find(Token token, Purpose purpose) {
        return jdbc.sql("""
                        select id, person_id, password_hash from account.token
                         where token_hash = ? and purpose = ? and academy_id = ? and used_at is null and expires_at > now()""")
                .params(token.hash(), purpose.name(), CurrentAcademy.id().value())
                .query((row, n) -> new Link(
                        row.getObject("id", UUID.class),
                        new PersonId(row.getObject("person_id", UUID.class)),
                        Optional.ofNullable(row.getString("password_hash"))))
                .optional();
    }

    /** Uses the link up; of two at the same time one gets it. */
    Optional<Link> use(Token token, Purpose purpose) {
        return find(token, purpose)
                .filter(link -> jdbc.sql(
                                        "update account.token set used_at = now(), password_hash = null where id = ? and used_at is null")
                                .param(link.id())
                                .update()
                        == 1);
    }

    /** Whether the link has been used for its purpose before. */
    boolean wasUsed(Token token, Purpose purpose) {
        return jdbc.sql(
                        "select exists (select from account.token where token_hash = ? and purpose = ? and used_at is not null)")
                .params(token.hash(), purpose.name())
                .query(Boolean.class)
                .single();
    }

    /** Ends what other links of this purpose the person has. */
    void endAll(PersonId person, Purpose purpose) {
        jdbc.sql("delete from account.token where person_id = ? and purpose = ? and used_at is null")
                .params(person.value(), purpose.name())
                .update();
    }

    record Link(UUID id, PersonId person, Optional<String> passwordHash) {}
}
