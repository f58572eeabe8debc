package de.redlich.staff;

import de.redlich.account.Role;
import de.redlich.privacy.PersonId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A right: one role of one person, for a time.
 *
 * @param course the one course for which it holds, null for all
 * @param confirmedAt when an owner confirmed it last, null before the first review
 * @param why why it ended, null while it runs
 */
public record Entitlement(
        UUID id,
        PersonId person,
        Role role,
        @Nullable String course,
        Instant grantedAt,
        Instant until,
        String reason,
        @Nullable Instant confirmedAt,
        @Nullable Instant endedAt,
        @Nullable End why) {
    /** Why a right ended. */
    public enum End {
        TAKEN_BACK,
        EXPIRED,
        UNCONFIRMED,
        LEFT,
        DIRECTORY
    }

    boolean runs(Instant now) {
        return endedAt == null && until.isAfter(now);
    }

    /** Whether it was given or confirmed since that moment. */
    boolean isFreshSince(Instant moment) {
        return !grantedAt.isBefore(moment) || confirmedAt != null && !confirmedAt.isBefore(moment);
    }
}
