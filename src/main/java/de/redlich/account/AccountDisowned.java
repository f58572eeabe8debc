package de.redlich.account;

import de.redlich.privacy.PersonId;

/** A person said that a sign-in was not theirs; nobody is signed in any more and the old password opens nothing. */
public record AccountDisowned(PersonId person) {}
