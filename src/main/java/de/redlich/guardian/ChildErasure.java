package de.redlich.guardian;

import de.redlich.account.Children;
import de.redlich.account.People;
import de.redlich.privacy.PersonId;
import de.redlich.privacy.erasure.Erasure.Cause;
import de.redlich.privacy.erasure.Erasures;
import java.time.InstantSource;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Erases a child's account as any person's is erased: all that the labels find, with a receipt for who asked. */
@Component
class ChildErasure {
    private final Erasures erasures;
    private final Children children;
    private final Childhoods childhoods;
    private final People people;
    private final InstantSource time;

    ChildErasure(Erasures erasures, Children children, Childhoods childhoods, People people, InstantSource time) {
        this.erasures = erasures;
        this.children = children;
        this.childhoods = childhoods;
        this.people = people;
        this.time = time;
    }

    /** Nobody gets in any more; the data go as soon as the running transaction is over, and the guardian gets the receipt. */
    @Transactional(propagation = Propagation.MANDATORY)
    void erase(PersonId child, PersonId guardian) {
        leave(child);
        var person = people.find(guardian).orElseThrow();
        var recipient = people.emailOf(guardian)
                .map(address -> new Erasures.Recipient(
                        people.find(child).map(it -> it.name()).orElse("") + " (" + person.name() + ")",
                        address,
                        person.language().code()));
        erasures.request(child, Cause.PERSON_AT_ONCE, Set.of(), recipient.orElse(null));
    }

    /** The same by a youth's own will, who has no address a receipt could go to. */
    @Transactional(propagation = Propagation.MANDATORY)
    void erase(PersonId youth) {
        leave(youth);
        erasures.request(youth, Cause.PERSON_AT_ONCE, Set.of(), null);
    }

    /** The same because a period is over; {@link #finish} does not wait for the scheduler. */
    @Transactional(propagation = Propagation.MANDATORY)
    void lapse(PersonId child) {
        leave(child);
        erasures.request(child, Cause.JOB, Set.of(), null);
    }

    private void leave(PersonId child) {
        children.hold(child);
        childhoods.become(State.LEAVING, child, time.instant());
    }

    /** Outside a transaction, since it has several. */
    void finish(PersonId child) {
        erasures.now(child);
    }
}
