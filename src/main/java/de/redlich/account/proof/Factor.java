package de.redlich.account.proof;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Something a person has beside the password.
 *
 * @param label what the person calls it
 */
public record Factor(UUID id, Kind kind, String label, Instant added, Optional<Instant> used) {
    public enum Kind {
        PASSKEY,
        AUTHENTICATOR
    }
}
