package de.redlich.rights.cases;

import de.redlich.privacy.PersonId;
import java.time.Instant;
import java.util.Optional;

/**
 * Something that was done or written about a request.
 *
 * @param staff who of the staff, for {@link Actor#STAFF}
 * @param words what was written; may be empty
 */
record Step(What what, Actor actor, Optional<PersonId> staff, String words, Instant at) {
    enum What {
        RECEIVED,
        TAKEN_UP,
        IDENTITY_ASKED,
        IDENTITY_PROVED,
        EXTENDED,
        ANSWERED,
        REFUSED,
        /** The person adds something. */
        MESSAGE,
        /** Staff ask or tell something without closing. */
        REPLY,
        /** Staff's own note; it is in the person's copy, not on their page. */
        NOTE,
        /** Interim news because our service level has passed. */
        NEWS,
        REMINDED,
        REISSUED,
        RECIPIENTS_TOLD,
        /** A person looked at what a machine had decided. */
        REVIEWED,
        /** The person took back the objection that was weighed. */
        TAKEN_BACK
    }

    enum Actor {
        PERSON,
        STAFF,
        CLOCK
    }

    boolean isForThePerson() {
        return what != What.NOTE && what != What.REMINDED;
    }
}
