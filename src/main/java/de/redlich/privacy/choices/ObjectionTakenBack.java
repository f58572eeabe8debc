package de.redlich.privacy.choices;

import java.util.UUID;

/** A person took an objection back; if it was being weighed nobody has to decide it any more. */
public record ObjectionTakenBack(UUID objection) {}
