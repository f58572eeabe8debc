package de.redlich.staff;

import de.redlich.privacy.PersonId;

/** Somebody works for the academy no more; rights, grants, sessions and links have ended in the same transaction. */
public record StaffLeft(PersonId person) {}
