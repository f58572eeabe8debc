package de.redlich.account;

import de.redlich.privacy.PersonId;

/** A person forgot the password. */
public record PasswordResetRequested(PersonId person) {}
