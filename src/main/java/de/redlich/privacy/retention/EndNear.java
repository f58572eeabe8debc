package de.redlich.privacy.retention;

import de.redlich.privacy.PersonId;
import java.time.LocalDate;

/** An account will end after that day unless it is used; its person is to be told. */
public record EndNear(PersonId person, LocalDate lastDay) {}
