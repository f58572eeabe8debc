package de.redlich.account;

import de.redlich.privacy.PersonId;

/** A registration was not confirmed in time; the person is being erased, in this transaction, with all that refers to them. */
public record RegistrationLapsed(PersonId person) {}
