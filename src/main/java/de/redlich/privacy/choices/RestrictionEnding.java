package de.redlich.privacy.choices;

import de.redlich.privacy.PersonId;
import java.time.Instant;

/** A restriction will be lifted then, and the person must be told before (Art. 18(3) GDPR). */
public record RestrictionEnding(PersonId person, String why, Instant liftsAt) {}
