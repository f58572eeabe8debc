package de.redlich.staff;

import de.redlich.privacy.PersonId;

/** A right of this person ended because no owner confirmed it in its quarter. */
public record RightsUnconfirmed(PersonId person) {}
