package de.redlich.staff;

import de.redlich.page.Page;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.IsoFields;

/** A quarter of a year, where the academies are. */
record Quarter(int year, int number) {
    static Quarter at(Instant moment) {
        var day = moment.atZone(Page.ZONE).toLocalDate();
        return new Quarter(day.getYear(), day.get(IsoFields.QUARTER_OF_YEAR));
    }

    static Quarter of(String written) {
        var parts = written.split("-");
        return new Quarter(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
    }

    LocalDate firstDay() {
        return LocalDate.of(year, number * 3 - 2, 1);
    }

    LocalDate lastDay() {
        return firstDay().plusMonths(3).minusDays(1);
    }

    Instant begin() {
        return firstDay().atStartOfDay(Page.ZONE).toInstant();
    }

    @Override
    public String toString() {
        return year + "-" + number;
    }
}
