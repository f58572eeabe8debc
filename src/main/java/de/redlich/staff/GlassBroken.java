package de.redlich.staff;

import de.redlich.privacy.PersonId;
import java.util.UUID;

/** Somebody of the staff looks at a person's data in an emergency, without a second person. */
public record GlassBroken(UUID grant, PersonId staff) {}
