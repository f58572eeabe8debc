package de.redlich.privacy.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Until when something must be done: the end (24:00) of that day in Berlin. */
public record Deadline(LocalDate lastDay) implements Comparable<Deadline> {
    /** How near it is; pages say it in words. */
    public enum Light {
        GREEN,
        YELLOW,
        RED
    }

    /** The last week of a legal period is near. */
    private static final long NEAR = 7;

    /** The first moment that is too late. */
    public Instant end() {
        return lastDay.plusDays(1).atStartOfDay(LegalClock.BERLIN).toInstant();
    }

    public boolean isOver(Instant now) {
        return !now.isBefore(end());
    }

    /** Whole days that are left after today; 0 on the last day, negative afterwards. */
    public long daysLeft(Instant now) {
        return ChronoUnit.DAYS.between(LegalClock.day(now), lastDay);
    }

    /** Red when over, yellow in the last week. */
    public Light light(Instant now) {
        return light(now, NEAR);
    }

    /** Red when over, yellow when at most {@code near} days are left. */
    public Light light(Instant now, long near) {
        if (isOver(now)) {
            return Light.RED;
        }
        return daysLeft(now) <= near ? Light.YELLOW : Light.GREEN;
    }

    @Override
    public int compareTo(Deadline other) {
        return lastDay.compareTo(other.lastDay);
    }
}
