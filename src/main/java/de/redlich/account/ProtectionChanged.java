package de.redlich.account;

import de.redlich.privacy.PersonId;

/** How a person's account is protected beside the password has changed. */
public record ProtectionChanged(PersonId person, What what) {
    public enum What {
        ADDED,
        REMOVED,
        CODES_RENEWED
    }
}
