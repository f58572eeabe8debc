package de.redlich.privacy.choices;

import de.redlich.privacy.PersonId;
import java.util.UUID;

/** A person objected to something that only a person may weigh (Art. 21(1) GDPR); until then the use is off. */
public record ObjectionRaised(UUID objection, PersonId person, String purpose) {}
