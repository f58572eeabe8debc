package de.redlich.mail;

import de.redlich.account.AccountDisowned;
import de.redlich.account.Inquiries;
import de.redlich.account.Links;
import de.redlich.account.People;
import de.redlich.account.SignInAsked;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes to people when somebody else may be at their account. */
@Component
class ProtectionLetters {
    private final Outbox outbox;
    private final Inquiries inquiries;
    private final Links links;
    private final People people;

    ProtectionLetters(Outbox outbox, Inquiries inquiries, Links links, People people) {
        this.outbox = outbox;
        this.inquiries = inquiries;
        this.links = links;
        this.people = people;
    }

    /** The code, and the way out for whoever was not it. Children's guardians are written to by their own room. */
    @EventListener
    void on(SignInAsked event) {
        if (people.emailOf(event.person()).isPresent()) {
            outbox.put(Letter.to(event.person(), "mail.asked")
                    .saying(inquiries.code(event.inquiry()), where(event))
                    .leadingTo(links.issue(event.person(), Links.Purpose.NOT_ME)));
        }
    }

    @EventListener
    void on(AccountDisowned event) {
        outbox.put(
                Letter.to(event.person(), "mail.disowned").leadingTo(links.issue(event.person(), Links.Purpose.RESET)));
    }

    private static String where(SignInAsked event) {
        return Stream.of(event.device(), event.whence())
                .filter(it -> !it.isEmpty())
                .collect(Collectors.joining(", "));
    }
}
