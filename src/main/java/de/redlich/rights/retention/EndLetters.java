package de.redlich.rights.retention;

import de.redlich.account.People;
import de.redlich.mail.Letter;
import de.redlich.mail.Outbox;
import de.redlich.privacy.retention.EndNear;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes to people whose account is about to end because nobody uses it. Signing in is all it takes to keep it. */
@Component
class EndLetters {
    private final Outbox outbox;
    private final People people;

    EndLetters(Outbox outbox, People people) {
        this.outbox = outbox;
        this.people = people;
    }

    @EventListener
    void on(EndNear event) {
        if (people.emailOf(event.person()).isEmpty()) {
            return; // a child's guardians are told
        }
        outbox.put(Letter.to(event.person(), "rights.retention.ending")
                .leadingTo("/anmelden")
                .saying(event.lastDay()));
    }
}
