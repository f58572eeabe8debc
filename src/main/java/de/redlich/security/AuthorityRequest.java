package de.redlich.security;

import de.redlich.privacy.PersonId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A request of a public authority, and what is known of its lawfulness.
 *
 * @param person about whom; an id made for the request when we know nobody like that
 * @param asked what it wants to know
 * @param given what was released; empty before
 * @param silent whether the law forbids telling the person for now
 */
record AuthorityRequest(
        UUID id,
        PersonId person,
        String reference,
        CheckState state,
        Intake intake,
        String given,
        Optional<Norm> norm,
        boolean courtOrder,
        boolean silent,
        Optional<PersonId> assessedBy,
        Optional<PersonId> approvedBy,
        Instant receivedAt,
        Optional<Instant> closedAt) {

    /** @param foreignBody whether a foreign body asks without legal assistance; that is always refused */
    record Intake(String authority, String officer, String fileNumber, String asked, boolean foreignBody) {}

    /** @throws Locked naming the state the check is in */
    void require(CheckState next) {
        if (!state.leadsTo(next)) {
            throw new Locked("authority request " + reference + " is " + state + " and cannot become " + next);
        }
    }

    /** A second pair of eyes belongs to a second person. */
    void requireOther(PersonId staff) {
        if (assessedBy.filter(staff::equals).isPresent()) {
            throw new Locked("authority request " + reference + " was assessed by the same person");
        }
    }

    /** Whether a law, and where it asks for one a court order, carries it. */
    static void requireLaw(Norm norm, boolean courtOrder) {
        if (norm.needsCourt() && !courtOrder) {
            throw new Locked(norm + " needs a court order");
        }
    }

    boolean mayBecome(CheckState next) {
        return state.leadsTo(next);
    }
}
