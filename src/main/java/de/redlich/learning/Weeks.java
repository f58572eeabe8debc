package de.redlich.learning;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;

/** Weeks as Berlin counts them. */
final class Weeks {
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    private Weeks() {}

    static LocalDate mondayOf(Instant instant) {
        return LocalDate.ofInstant(instant, ZONE).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
