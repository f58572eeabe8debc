package de.redlich.staff;

import de.redlich.account.Role;
import de.redlich.privacy.PersonId;

/** Somebody of the staff looked at data of a person; published in the transaction that logs it. */
public record Looked(PersonId staff, Role role, PersonId person) {}
