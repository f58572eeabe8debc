package de.redlich.rights.erasure;

import de.redlich.account.Identity;
import de.redlich.account.People;
import de.redlich.account.Role;
import de.redlich.mail.Letter;
import de.redlich.mail.Outbox;
import de.redlich.page.Page;
import de.redlich.privacy.PersonId;
import de.redlich.privacy.erasure.Erasure;
import de.redlich.privacy.erasure.Erasures;
import de.redlich.privacy.erasure.Erasures.Recipient;
import java.time.LocalDate;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The end of an account, as its owner wants it. */
@Service
class Account {
    private final Erasures erasures;
    private final People people;
    private final Identity identity;
    private final Outbox outbox;

    Account(Erasures erasures, People people, Identity identity, Outbox outbox) {
        this.erasures = erasures;
        this.people = people;
        this.identity = identity;
        this.outbox = outbox;
    }

    /** Nobody could run the installation any more. */
    boolean isLastOperator(PersonId person) {
        return people.find(person).filter(it -> it.is(Role.OPERATOR)).isPresent()
                && people.with(Role.OPERATOR).size() < 2;
    }

    /** Locks the account at once; its erasure begins after the days of grace, or now. */
    @Transactional
    Erasure end(PersonId id, boolean atOnce, Set<String> wishes) {
        var person = people.find(id).orElseThrow();
        var address = people.emailOf(id).orElseThrow();
        var cause = atOnce ? Erasure.Cause.PERSON_AT_ONCE : Erasure.Cause.PERSON;
        var recipient = new Recipient(person.name(), address, person.language().code());
        var request = erasures.request(id, cause, wishes, recipient);
        identity.signOutEverywhere(id);
        if (!atOnce) {
            outbox.put(Letter.to(id, "rights.erasure.asked")
                    .leadingTo("/loeschung/" + erasures.key(request.id()))
                    .saying(LocalDate.ofInstant(request.dueAt(), Page.ZONE)));
        }
        return request;
    }
}
