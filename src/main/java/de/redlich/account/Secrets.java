package de.redlich.account;

import de.redlich.page.Language;
import de.redlich.privacy.Evidence;
import de.redlich.privacy.PersonId;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.server.ResponseStatusException;

/** How a person changes what they sign in with: address and password. */
@Service
class Secrets {
    private static final Slowdown.Limit MAILS = new Slowdown.Limit("reset mail", 5, Duration.ofHours(1));

    private static final Slowdown.Limit NEW_ADDRESSES = new Slowdown.Limit("new address", 5, Duration.ofHours(1));

    private final JdbcClient jdbc;
    private final People people;
    private final Profiles profiles;
    private final Links links;
    private final Sessions sessions;
    private final Slowdown slowdown;
    private final Evidence evidence;
    private final ApplicationEventPublisher events;

    Secrets(
            JdbcClient jdbc,
            People people,
            Profiles profiles,
            Links links,
            Sessions sessions,
            Slowdown slowdown,
            Evidence evidence,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.people = people;
        this.profiles = profiles;
        this.links = links;
        this.sessions = sessions;
        this.slowdown = slowdown;
        this.evidence = evidence;
        this.events = events;
    }

    /** Mails a link to the person with this address, if there is one. */
    @Transactional
    void forgot(String writtenEmail) {
        people.withEmail(writtenEmail)
                .filter(person -> slowdown.count(MAILS, person.value().toString()))
                .ifPresent(person -> events.publishEvent(new PasswordResetRequested(person)));
    }

    /** Sets a new password by a mailed link, which also proves the address. Ends every session. */
    @Transactional
    Optional<PersonId> reset(Token token, String hash, boolean isShort) {
        var link = links.use(token, Links.Purpose.RESET);
        link.ifPresent(it -> {
            jdbc.sql("update account.person set confirmed_at = coalesce(confirmed_at, now()) where id = ?")
                    .param(it.person().value())
                    .update();
            setPassword(it.person(), hash, isShort);
            sessions.endAll(it.person());
        });
        return link.map(Links.Link::person);
    }

    /** Sets a new password; only the device it was done on stays signed in. */
    @Transactional
    void change(PersonId person, UUID session, String hash, boolean isShort) {
        setPassword(person, hash, isShort);
        sessions.endOthers(person, session);
    }

    /** Keeps the new address aside until the link mailed there is used. */
    @Transactional
    void wantEmail(PersonId person, Email email) {
        if (!slowdown.count(NEW_ADDRESSES, person.value().toString())) {
            throw new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS);
        }
        links.endAll(person, Links.Purpose.NEW_EMAIL);
        profiles.set(person, "new_email", email.value());
        events.publishEvent(new EmailChangeRequested(person));
    }

    @Transactional
    void keepEmail(PersonId person) {
        links.endAll(person, Links.Purpose.NEW_EMAIL);
        profiles.set(person, "new_email", null);
    }

    boolean mayConfirmEmail(Token token) {
        return links.find(token, Links.Purpose.NEW_EMAIL).isPresent();
    }

    /**
     * The person is reached at the new address from now on. Only the device it was confirmed on stays signed in.
     *
     * @throws People.EmailTaken when somebody else came first
     */
    @Transactional
    Optional<PersonId> confirmEmail(Token token, Optional<UUID> session, Language language) {
        var link = links.use(token, Links.Purpose.NEW_EMAIL);
        link.ifPresent(it -> {
            move(it.person(), language);
            session.ifPresentOrElse(kept -> sessions.endOthers(it.person(), kept), () -> sessions.endAll(it.person()));
        });
        return link.map(Links.Link::person);
    }

    private void move(PersonId person, Language language) {
        var email = profiles.of(person).newEmail().flatMap(Email::of).orElseThrow();
        if (people.withEmail(email.value())
                .filter(other -> !other.equals(person))
                .isPresent()) {
            throw new People.EmailTaken();
        }
        jdbc.sql("update account.person set email_index = ? where id = ?")
                .params(people.index(email), person.value())
                .update();
        profiles.correct(person, "email", email.value());
        profiles.set(person, "new_email", null);
        // what was mailed to the old address opens nothing any more
        links.endAll(person, Links.Purpose.RESET);
        evidence.add(person, "account.email_changed", "", "1", language.code());
        events.publishEvent(new EmailChanged(person));
    }

    /** One that is too short to stand alone is taken only while there is a second proof. */
    private void setPassword(PersonId person, String hash, boolean isShort) {
        jdbc.sql("""
                update account.person set password_hash = :hash, password_short = :short
                 where id = :person and (not :short or account.has_second(id))""")
                .param("hash", hash)
                .param("short", isShort)
                .param("person", person.value())
                .update();
        links.endAll(person, Links.Purpose.RESET);
        events.publishEvent(new PasswordChanged(person));
    }
}
