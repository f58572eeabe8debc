package de.redlich.account;

import de.redlich.privacy.PersonId;

/** A person has confirmed an e-mail address, which is theirs from now on. */
public record EmailChanged(PersonId person) {}
