package de.redlich.rights.choices;

import de.redlich.mail.Letter;
import de.redlich.mail.Outbox;
import de.redlich.page.Page;
import de.redlich.privacy.choices.RestrictionEnding;
import java.time.LocalDate;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells people before a restriction is lifted. */
@Component
class ChoiceLetters {
    private final Outbox outbox;

    ChoiceLetters(Outbox outbox) {
        this.outbox = outbox;
    }

    /** In the transaction that sets the date: who cannot be told is not lifted. */
    @EventListener
    void on(RestrictionEnding event) {
        outbox.put(Letter.to(event.person(), "rights.letter.lifting")
                .saying(LocalDate.ofInstant(event.liftsAt(), Page.ZONE), event.why())
                .leadingTo("/meine-daten/einschraenkung"));
    }
}
