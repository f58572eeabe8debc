package de.redlich.staff;

import de.redlich.account.Role;
import de.redlich.privacy.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody holds one more role.
 *
 * @param by who gave it; null for an operator's command or a directory
 */
public record RightGiven(
        PersonId person, Role role, @Nullable PersonId by) {}
