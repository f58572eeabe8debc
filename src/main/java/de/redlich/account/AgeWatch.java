package de.redlich.account;

import de.redlich.privacy.PersonId;
import java.time.LocalDate;

/** Hears in the same transaction of a date of birth before only the age band is left of it. */
public interface AgeWatch {
    void born(PersonId person, LocalDate birth);
}
