package de.redlich.guardian;

import de.redlich.account.Children;
import de.redlich.account.EmailChanged;
import de.redlich.account.People;
import de.redlich.privacy.PersonId;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Young people of sixteen, who decide by themselves whether they go on and whether their guardians still see anything. */
@Service
class Youths {
    private final Children children;
    private final People people;
    private final Childhoods childhoods;
    private final Guardianships guardianships;
    private final Families families;
    private final ChildErasure erasure;
    private final Witness witness;
    private final InstantSource time;

    Youths(
            Children children,
            People people,
            Childhoods childhoods,
            Guardianships guardianships,
            Families families,
            ChildErasure erasure,
            Witness witness,
            InstantSource time) {
        this.children = children;
        this.people = people;
        this.childhoods = childhoods;
        this.guardianships = guardianships;
        this.families = families;
        this.erasure = erasure;
        this.witness = witness;
        this.time = time;
    }

    Optional<State> stateOf(PersonId person) {
        return childhoods.of(person);
    }

    boolean isGuardiansAddress(PersonId youth, String written) {
        return people.withEmail(written)
                .filter(owner -> guardianships.guardiansOf(youth).stream()
                        .anyMatch(guardian -> guardian.id().equals(owner)))
                .isPresent();
    }

    /** A yes; it counts once the link mailed to the youth's own address is used. False when that is no address. */
    @Transactional
    boolean goOn(PersonId youth, String email, boolean shown, Declaration declaration) {
        if (childhoods.locked(youth).filter(State.ASKED::equals).isEmpty() || !children.wantEmail(youth, email)) {
            return false;
        }
        childhoods.show(youth, shown);
        witness.keep(youth, "guardian.youth_agreed", declaration);
        return true;
    }

    @EventListener
    void on(EmailChanged event) {
        var youth = event.person();
        if (childhoods.locked(youth).filter(State.ASKED::equals).isPresent()) {
            children.grow(youth);
            childhoods.become(State.GROWN, youth, time.instant());
            families.tellAll(youth, childhoods.isShown(youth) ? "guardian.mail.grownshown" : "guardian.mail.grown");
            if (!childhoods.isShown(youth)) {
                hide(youth);
            }
        }
    }

    /** From now on no guardian sees anything. */
    @Transactional
    void hide(PersonId youth) {
        childhoods.show(youth, false);
        guardianships.guardiansOf(youth).forEach(guardian -> guardianships.end(guardian.id(), youth, time.instant()));
    }

    /** A no: everything goes. */
    @Transactional
    void stop(PersonId youth, Declaration declaration) {
        if (childhoods.locked(youth).filter(State.ASKED::equals).isPresent()) {
            witness.keep(youth, "guardian.youth_stopped", declaration);
            families.tellAll(youth, "guardian.mail.stopped");
            erasure.erase(youth);
        }
    }
}
