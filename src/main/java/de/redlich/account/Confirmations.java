package de.redlich.account;

import de.redlich.privacy.PersonId;
import java.time.Duration;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who has shown that the e-mail address is theirs. */
@Service
class Confirmations {
    private static final Slowdown.Limit MAILS = new Slowdown.Limit("registration mail", 5, Duration.ofHours(1));

    private final JdbcClient jdbc;
    private final People people;
    private final Links links;
    private final Slowdown slowdown;
    private final ApplicationEventPublisher events;

    Confirmations(JdbcClient jdbc, People people, Links links, Slowdown slowdown, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.people = people;
        this.links = links;
        this.slowdown = slowdown;
        this.events = events;
    }

    /** Mails the link. */
    void ask(PersonId person) {
        events.publishEvent(new ConfirmationRequested(person));
    }

    /** Tells a member that somebody registered with their address. */
    void warn(PersonId person) {
        events.publishEvent(new RegisteredAgain(person));
    }

    /** Mails the link again to whoever waits for one; others hear nothing. */
    @Transactional
    void remind(String writtenEmail) {
        people.withEmail(writtenEmail)
                .filter(person -> !has(person) && mayMail(person))
                .ifPresent(this::ask);
    }

    /** Confirms the address the link was mailed to, and the password of that registration. */
    @Transactional
    Optional<PersonId> confirm(Token token) {
        var link = links.use(token, Links.Purpose.CONFIRM);
        link.ifPresent(it -> jdbc.sql("""
                        update account.person set confirmed_at = now(), password_hash = coalesce(?, password_hash)
                         where id = ? and confirmed_at is null""")
                .param(it.passwordHash().orElse(null))
                .param(it.person().value())
                .update());
        return link.map(Links.Link::person);
    }

    boolean has(PersonId person) {
        return jdbc.sql("select confirmed_at is not null from account.person where id = ?")
                .param(person.value())
                .query(Boolean.class)
                .single();
    }

    /** A second registration within seconds is a double click. */
    boolean wasAskedJustNow(PersonId person) {
        return jdbc.sql("""
                        select exists (select from account.token where person_id = ? and purpose = 'CONFIRM'
                                          and created_at > now() - interval '20 seconds')""").param(person.value()).query(Boolean.class).single();
    }

    /** Keeps anybody from flooding another's mailbox. */
    boolean mayMail(PersonId person) {
        return slowdown.count(MAILS, person.value().toString());
    }
}
