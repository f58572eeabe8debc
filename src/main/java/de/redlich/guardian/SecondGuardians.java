package de.redlich.guardian;

import de.redlich.guardian.GuardianLinks.Purpose;
import de.redlich.mail.Letter;
import de.redlich.mail.Outbox;
import de.redlich.privacy.PersonId;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The other parent: invited by mail, with an account and a declaration of their own. */
@Service
class SecondGuardians {
    private static final int MOST = 2;
    private static final int A_DAY = 5;

    private final Guardianships guardianships;
    private final GuardianLinks links;
    private final Families families;
    private final Witness witness;
    private final Outbox outbox;
    private final InstantSource time;

    SecondGuardians(
            Guardianships guardianships,
            GuardianLinks links,
            Families families,
            Witness witness,
            Outbox outbox,
            InstantSource time) {
        this.guardianships = guardianships;
        this.links = links;
        this.families = families;
        this.witness = witness;
        this.outbox = outbox;
        this.time = time;
    }

    boolean mayBeInvited(PersonId child) {
        return guardianships.guardiansOf(child).size() < MOST;
    }

    /** False when there were too many today: nobody floods a stranger's mailbox through us. */
    @Transactional
    boolean invite(PersonId guardian, PersonId child, String address) {
        if (links.count(guardian, child, Purpose.INVITE, time.instant().minus(Duration.ofDays(1))) >= A_DAY) {
            return false;
        }
        var path = links.issue(guardian, child, Purpose.INVITE, address, time.instant());
        outbox.put(Letter.to(guardian, "guardian.mail.invite")
                .leadingTo(path)
                .saying(families.nameOf(child))
                .onBehalfTo(address));
        return true;
    }

    /** The invitation, for anybody but who sent it. */
    Optional<GuardianLinks.Link> invitation(String token, PersonId invited) {
        return links.find(token, Purpose.INVITE, time.instant())
                .filter(link -> !link.guardian().equals(invited))
                .filter(link -> mayBeInvited(link.child()));
    }

    /** The mailed link has proved the address, so that the declaration counts at once. */
    @Transactional
    Optional<PersonId> accept(String token, PersonId invited, Custody custody, Declaration declaration) {
        return invitation(token, invited)
                .flatMap(it -> links.use(token, Purpose.INVITE, time.instant()))
                .map(link -> {
                    guardianships.declare(invited, link.child(), custody, time.instant());
                    guardianships.agree(invited, link.child(), time.instant());
                    witness.keep(invited, "guardian.custody_declared", declaration);
                    families.tellAll(link.child(), "guardian.mail.second", families.nameOf(invited));
                    return link.child();
                });
    }
}
