package de.redlich.privacy.erasure;

import de.redlich.privacy.PersonId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request to erase a person, and later its receipt without the person.
 *
 * @param person empty once it has happened
 * @param recipient a one-time name for whoever gets the receipt; empty when nobody does, or once it was delivered
 * @param wishes keys of categories that are to stay
 * @param failure kind of the last failure, if the last try failed
 */
public record Erasure(
        UUID id,
        Optional<PersonId> person,
        Optional<PersonId> recipient,
        Cause cause,
        Set<String> wishes,
        State state,
        Step step,
        boolean released,
        Optional<String> failure,
        Instant requestedAt,
        Instant dueAt,
        @Nullable Instant erasedAt) {

    /** Whose will it is. */
    public enum Cause {
        PERSON,
        PERSON_AT_ONCE,
        JOB,
        REPLAY;

        /** Whoever stands there with the password is not held up; what runs unattended is. */
        boolean canBeHeld() {
            return this == PERSON || this == JOB;
        }
    }

    public enum State {
        WAITING,
        HELD,
        RUNNING,
        FAILED_WILL_RETRY,
        DONE
    }

    /** What is next. Each step is complete or has not begun. */
    public enum Step {
        BEGIN,
        FILES,
        ROWS,
        KEYS,
        RECEIPT,
        END
    }

    /** Whether it can still be taken back. */
    public boolean isRevocable() {
        return step == Step.BEGIN && cause == Cause.PERSON;
    }

    public boolean isErased() {
        return step == Step.RECEIPT || step == Step.END;
    }
}
