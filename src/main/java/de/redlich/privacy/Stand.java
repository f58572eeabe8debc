package de.redlich.privacy;

import java.time.LocalDate;

/** „Stand“: number and day of a statement. */
record Stand(int number, LocalDate day) {}
