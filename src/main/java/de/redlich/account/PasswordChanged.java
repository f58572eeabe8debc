package de.redlich.account;

import de.redlich.privacy.PersonId;

/** A person has a new password; all other sessions have ended. */
public record PasswordChanged(PersonId person) {}
