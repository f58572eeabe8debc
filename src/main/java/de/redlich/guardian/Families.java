package de.redlich.guardian;

import de.redlich.account.Children;
import de.redlich.account.NewChild;
import de.redlich.account.People;
import de.redlich.guardian.GuardianLinks.Purpose;
import de.redlich.mail.Letter;
import de.redlich.mail.Outbox;
import de.redlich.privacy.PersonId;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How a child comes here and leaves: a guardian declares custody and confirms by a mailed link; any guardian takes the
 * agreement back at any time, and at once the child's access ends.
 */
@Service
public class Families {
    private final Children children;
    private final People people;
    private final Childhoods childhoods;
    private final Guardianships guardianships;
    private final GuardianLinks links;
    private final ChildErasure erasure;
    private final Witness witness;
    private final Outbox outbox;
    private final InstantSource time;

    Families(
            Children children,
            People people,
            Childhoods childhoods,
            Guardianships guardianships,
            GuardianLinks links,
            ChildErasure erasure,
            Witness witness,
            Outbox outbox,
            InstantSource time) {
        this.children = children;
        this.people = people;
        this.childhoods = childhoods;
        this.guardianships = guardianships;
        this.links = links;
        this.erasure = erasure;
        this.witness = witness;
        this.outbox = outbox;
        this.time = time;
    }

    /** The child's account rests until the guardian confirms; empty when the user name is taken. */
    @Transactional
    Optional<PersonId> register(PersonId guardian, NewChild child, Custody custody, Declaration declaration) {
        var added = children.add(child);
        added.ifPresent(it -> {
            childhoods.begin(it, child.birth(), time.instant());
            declare(guardian, it, custody, declaration);
        });
        return added;
    }

    /** The declaration of custody; the mailed link makes it count. */
    @Transactional
    void declare(PersonId guardian, PersonId child, Custody custody, Declaration declaration) {
        guardianships.declare(guardian, child, custody, time.instant());
        witness.keep(guardian, "guardian.custody_declared", declaration);
        mailLink(guardian, child);
    }

    /** The second opt-in: the link that was mailed to the guardian. Empty when it cannot be used (any more). */
    @Transactional
    Optional<PersonId> agree(PersonId guardian, String token, Declaration declaration) {
        var link = links.find(token, Purpose.AGREE, time.instant())
                .filter(it -> it.guardian().equals(guardian))
                .flatMap(it -> links.use(token, Purpose.AGREE, time.instant()));
        link.ifPresent(it -> agreed(guardian, it.child(), declaration));
        return link.map(GuardianLinks.Link::child);
    }

    boolean mayAgree(PersonId guardian, String token) {
        return links.find(token, Purpose.AGREE, time.instant())
                .filter(it -> it.guardian().equals(guardian))
                .isPresent();
    }

    /** For the demo: a child whose guardian has done everything. */
    @Transactional
    public Optional<PersonId> settle(PersonId guardian, NewChild child, Custody custody, Declaration declaration) {
        var added = children.add(child);
        added.ifPresent(it -> {
            childhoods.begin(it, child.birth(), time.instant());
            guardianships.declare(guardian, it, custody, time.instant());
            agreed(guardian, it, declaration);
        });
        return added;
    }

    private void agreed(PersonId guardian, PersonId child, Declaration declaration) {
        var state = childhoods.locked(child).orElseThrow();
        guardianships.agree(guardian, child, time.instant());
        witness.keep(guardian, "guardian.agreed", declaration);
        if (state == State.WAITING || state == State.WITHDRAWN) {
            childhoods.become(State.AGREED, child, time.instant());
            children.release(child);
            tellAll(child, "guardian.mail.agreed");
        }
    }

    /** A child nobody agreed to goes at once; else the account rests for thirty days before it goes. */
    @Transactional
    void withdraw(PersonId guardian, PersonId child, Declaration declaration) {
        var state = childhoods.locked(child).orElseThrow();
        witness.keep(guardian, "guardian.withdrawn", declaration);
        if (state == State.WAITING) {
            erasure.erase(child, guardian);
        } else if (state == State.AGREED) {
            links.endAll(child);
            children.hold(child);
            childhoods.become(State.WITHDRAWN, child, time.instant());
            tellAll(child, "guardian.mail.withdrawn");
        }
    }

    /** What a guardian may erase goes at once, and all guardians are told. */
    @Transactional
    boolean erase(PersonId guardian, PersonId child, Declaration declaration) {
        if (!childhoods.locked(child).orElseThrow().isInCare()) {
            return false;
        }
        witness.keep(guardian, "guardian.erased", declaration);
        tellAll(child, "guardian.mail.erased");
        erasure.erase(child, guardian);
        return true;
    }

    /** A wrong date of birth is put right; the other guardian hears of it, since the child's rights hang on its age. */
    @Transactional
    boolean correctBirth(PersonId guardian, PersonId child, LocalDate birth, Declaration declaration) {
        if (!childhoods.locked(child).orElseThrow().isInCare()) {
            return false;
        }
        children.correctBirth(child, birth);
        childhoods.correct(child, birth);
        witness.keep(guardian, "guardian.birth_corrected", declaration);
        tellAll(child, "guardian.mail.birth");
        return true;
    }

    /** Writes to everybody who answers for the child. */
    void tellAll(PersonId child, String kind, Object... more) {
        var name = nameOf(child);
        for (var guardian : guardianships.guardiansOf(child)) {
            outbox.put(Letter.to(guardian.id(), kind)
                    .leadingTo("/kinder")
                    .saying(java.util.stream.Stream.concat(
                                    java.util.stream.Stream.of((Object) name), java.util.Arrays.stream(more))
                            .toArray()));
        }
    }

    String nameOf(PersonId person) {
        return people.find(person).map(it -> it.name()).orElse("");
    }

    private void mailLink(PersonId guardian, PersonId child) {
        outbox.put(Letter.to(guardian, "guardian.mail.agree")
                .leadingTo(links.issue(guardian, child, Purpose.AGREE, null, time.instant()))
                .saying(nameOf(child)));
    }
}
