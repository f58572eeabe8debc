package de.redlich.learning;

import de.redlich.page.Page;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** Weeks as Berlin counts them. */
final class Weeks {

    private Weeks() {}

    static LocalDate mondayOf(Instant instant) {
        return LocalDate.ofInstant(instant, Page.ZONE).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
