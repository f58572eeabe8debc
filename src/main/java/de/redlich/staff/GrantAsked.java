package de.redlich.staff;

import de.redlich.privacy.PersonId;
import java.util.UUID;

/** Somebody of the staff waits for a second person to agree to a look. */
public record GrantAsked(UUID grant, PersonId staff) {}
