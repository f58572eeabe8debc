package de.redlich.staff;

import de.redlich.privacy.PersonId;

/**
 * Somebody is to work for the academy.
 *
 * @param isNew whether the account was made for it, so that a password has to be chosen first
 */
public record StaffInvited(PersonId person, boolean isNew) {}
