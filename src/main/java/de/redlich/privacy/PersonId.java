package de.redlich.privacy;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person whom data are about. */
public record PersonId(UUID value) {
    /** Stands where somebody was whose account has ended. */
    public static final PersonId NOBODY = new PersonId(new UUID(0, 0));

    public static PersonId orNobody(@Nullable UUID uuid) {
        return uuid == null ? NOBODY : new PersonId(uuid);
    }

    public static PersonId of(String uuid) {
        return new PersonId(UUID.fromString(uuid));
    }
}
