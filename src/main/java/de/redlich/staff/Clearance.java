package de.redlich.staff;

import de.redlich.account.Role;
import de.redlich.privacy.PersonId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A grant: leave to look at one person's data for a reason and a time.
 *
 * @param staff who may look
 * @param reference the case or the purpose, as the person will read it
 * @param until null while it waits for a second person, or when that one refused
 * @param verdict what a review of an emergency found, null before it
 */
public record Clearance(
        UUID id,
        PersonId staff,
        PersonId person,
        Task task,
        Role role,
        String reference,
        boolean brokenGlass,
        Instant askedAt,
        @Nullable Instant until,
        boolean refused,
        @Nullable Verdict verdict) {
    /** What a review says about an emergency. */
    public enum Verdict {
        JUSTIFIED,
        MISUSE
    }

    boolean runs(Instant now) {
        return until != null && until.isAfter(now);
    }

    boolean waits() {
        return until == null && !refused;
    }
}
