package de.redlich.privacy.calendar;

import de.redlich.page.Page;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/**
 * Counts periods as the law does, in the time of Berlin.
 *
 * <p>Days and months (§§ 187(1), 188, 193 BGB; Art. 3 of Regulation (EEC, Euratom) 1182/71): the day of the event does not
 * count; the period ends with the last hour of its last day; months end on the day of the same number, or on the last day
 * of a month that has none; an end on a Saturday, Sunday or public holiday rolls to the next working day. Hours (breaches,
 * authorities; Art. 33 GDPR) never roll.
 */
@Component
public class LegalClock {
    public static final ZoneId BERLIN = Page.ZONE;

    private final InstantSource time;

    LegalClock(InstantSource time) {
        this.time = time;
    }

    public Instant now() {
        return time.instant();
    }

    public LocalDate today() {
        return day(now());
    }

    /** The day it is in Berlin at that moment. */
    public static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, BERLIN);
    }

    public static Deadline days(LocalDate event, int days, Land land) {
        return new Deadline(rolled(event.plusDays(days), land));
    }

    /** {@link LocalDate#plusMonths} ends on the last day of a month that has no such number, as § 188(3) BGB wants. */
    public static Deadline months(LocalDate event, int months, Land land) {
        return new Deadline(rolled(event.plusMonths(months), land));
    }

    public static Instant hours(Instant event, int hours) {
        return event.plus(Duration.ofHours(hours));
    }

    public static boolean isWorkingDay(LocalDate day, Land land) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !Holidays.isHoliday(day, land);
    }

    private static LocalDate rolled(LocalDate day, Land land) {
        var end = day;
        while (!isWorkingDay(end, land)) {
            end = end.plusDays(1);
        }
        return end;
    }
}
