package de.redlich.privacy;

import java.util.UUID;

/** A person whom data are about. */
public record PersonId(UUID value) {
    public static PersonId of(String uuid) {
        return new PersonId(UUID.fromString(uuid));
    }
}
