package de.redlich.rights.erasure;

import de.redlich.account.Person;
import de.redlich.mail.FarewellEnded;
import de.redlich.mail.Letter;
import de.redlich.mail.Outbox;
import de.redlich.page.Language;
import de.redlich.page.Texts;
import de.redlich.privacy.PersonId;
import de.redlich.privacy.erasure.Erasure;
import de.redlich.privacy.erasure.Erasures;
import de.redlich.privacy.erasure.Erasures.Recipient;
import de.redlich.privacy.erasure.Receipts;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Mails the receipt to whoever was erased, as a last letter of which nothing stays. */
@Component
class ReceiptPost implements Receipts {
    private final Outbox outbox;
    private final Erasures erasures;
    private final Wording wording;
    private final Texts texts;

    ReceiptPost(Outbox outbox, Erasures erasures, Wording wording, Texts texts) {
        this.outbox = outbox;
        this.erasures = erasures;
        this.wording = wording;
        this.texts = texts;
    }

    @Override
    public void send(Erasure erasure, PersonId oneTime, Recipient recipient) {
        var language = Language.of(recipient.language()).orElse(Language.DE);
        var person = new Person(oneTime, recipient.name(), Set.of(), language);
        var lines = wording.say(erasures.receipt(erasure.id()), language).stream()
                .map(line -> words(line, language))
                .collect(Collectors.joining("\n\n"));
        outbox.farewell(
                person,
                recipient.address(),
                Letter.to(oneTime, "rights.erasure.receipt")
                        .leadingTo("/loeschung/" + erasures.key(erasure.id()))
                        .saying(lines));
    }

    @Override
    public boolean isUnderWay(PersonId oneTime) {
        return outbox.isWaiting(oneTime);
    }

    @EventListener
    void on(FarewellEnded event) {
        erasures.delivered(event.recipient());
    }

    private String words(Wording.Said line, Language language) {
        var fate = texts.text(
                language,
                "rights.erasure.line." + line.fate().name().toLowerCase(java.util.Locale.ROOT),
                line.name(),
                line.count());
        if (line.reason().isEmpty()) {
            return fate;
        }
        var until = line.until() == null
                ? ""
                : texts.text(language, "rights.erasure.line.until", language.day(line.until()));
        return fate + " " + line.reason() + ". " + until;
    }
}
