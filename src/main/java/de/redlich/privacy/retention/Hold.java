package de.redlich.privacy.retention;

import de.redlich.privacy.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * Something that must not be erased for now.
 *
 * @param person whose data; everybody's when empty
 * @param category which category; every one when empty
 * @param until last day, when it ends by itself
 */
public record Hold(
        UUID id,
        Kind kind,
        Optional<PersonId> person,
        Optional<String> category,
        String reason,
        Instant since,
        Optional<LocalDate> until) {

    /** A dispute or an authority, or an open tax assessment, which stops everything that concerns money (§ 147(3) AO). */
    public enum Kind {
        LEGAL,
        TAX
    }
}
