package de.redlich.staff;

import de.redlich.privacy.PersonId;
import java.time.LocalDate;

/** An owner is to confirm the rights that have not been confirmed in this quarter. */
public record ReviewDue(PersonId owner, long open, LocalDate lastDay) {}
