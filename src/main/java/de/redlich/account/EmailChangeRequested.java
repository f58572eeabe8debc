package de.redlich.account;

import de.redlich.privacy.PersonId;

/** A person wants to be reached at a new e-mail address, which must be confirmed. */
public record EmailChangeRequested(PersonId person) {}
