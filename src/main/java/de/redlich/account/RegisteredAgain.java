package de.redlich.account;

import de.redlich.privacy.PersonId;

/** Somebody registered with the address of a person who has an account; the person is told. */
public record RegisteredAgain(PersonId person) {}
