package de.redlich.rights.choices;

import de.redlich.account.People;
import de.redlich.mail.Letter;
import de.redlich.mail.Outbox;
import de.redlich.privacy.choices.Objections;
import de.redlich.privacy.choices.Offer;
import de.redlich.privacy.choices.RestrictionEnding;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells people what was decided about their objection, and before a restriction is lifted. */
@Component
class ChoiceLetters {

    private final Outbox outbox;
    private final People people;
    private final Objections objections;
    private final Offer offer;

    ChoiceLetters(Outbox outbox, People people, Objections objections, Offer offer) {
        this.outbox = outbox;
        this.people = people;
        this.objections = objections;
        this.offer = offer;
    }

    /** The decision and the letter about it are one. */
    @Transactional
    public void decide(UUID objection, boolean compelling, String answer) {
        var decided = objections.decide(objection, compelling, answer);
        var language = people.languageOf(decided.person());
        var purpose = offer.catalogue().purpose(decided.purpose()).name().in(language.locale());
        outbox.put(Letter.to(decided.person(), compelling ? "rights.letter.overruled" : "rights.letter.upheld")
                .saying(purpose, answer)
                .leadingTo("/meine-daten/widerspruch"));
    }

    /** In the transaction that sets the date: who cannot be told is not lifted. */
    @EventListener
    void on(RestrictionEnding event) {
        outbox.put(Letter.to(event.person(), "rights.letter.lifting")
                .saying(people.languageOf(event.person()).day(event.liftsAt()), event.why())
                .leadingTo("/meine-daten/einschraenkung"));
    }
}
