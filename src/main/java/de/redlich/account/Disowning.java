package de.redlich.account;

import de.redlich.privacy.PersonId;
import de.redlich.privacy.SecurityEvent;
import de.redlich.privacy.SecurityEvent.Kind;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** “That was not me”: everybody is signed out, the password that somebody else knows opens nothing, a new one is set. */
@Service
class Disowning {
    private final JdbcClient jdbc;
    private final Links links;
    private final Sessions sessions;
    private final Inquiries inquiries;
    private final Arrivals arrivals;
    private final Passwords passwords;
    private final ApplicationEventPublisher events;

    Disowning(
            JdbcClient jdbc,
            Links links,
            Sessions sessions,
            Inquiries inquiries,
            Arrivals arrivals,
            Passwords passwords,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.links = links;
        this.sessions = sessions;
        this.inquiries = inquiries;
        this.arrivals = arrivals;
        this.passwords = passwords;
        this.events = events;
    }

    /** Where the person sets a new password, empty when the link is used up. */
    @Transactional
    Optional<String> disown(Token token) {
        return links.use(token, Links.Purpose.NOT_ME).map(link -> {
            close(link.person());
            return links.issue(link.person(), Links.Purpose.RESET);
        });
    }

    private void close(PersonId person) {
        jdbc.sql("update account.person set password_hash = ? where id = ?")
                .params(passwords.hash(Token.fresh().value()), person.value())
                .update();
        sessions.endAll(person);
        inquiries.endAll(person);
        arrivals.forget(person);
        links.endAll(person, Links.Purpose.NOT_ME);
        links.endAll(person, Links.Purpose.RESET);
        events.publishEvent(new AccountDisowned(person));
        events.publishEvent(SecurityEvent.of(Kind.DISOWNED).by(person).concerning(person));
    }
}
