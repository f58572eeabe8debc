package de.redlich.privacy.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import de.redlich.Promise;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LegalClockTest {
    private static final int CASES = 20_000;

    private final Random random = new Random(20261122);

    @ParameterizedTest(name = "{0} + {1} months in {2} ends with {3}: {4}")
    @CsvSource({
        "2026-11-03, 1, SN, 2026-12-03, a Thursday",
        "2026-01-31, 1, BY, 2026-03-02, February's last day is a Saturday and rolls to Monday",
        "2028-01-31, 1, BY, 2028-02-29, the last day of a leap year's February",
        "2026-10-18, 1, SN, 2026-11-19, Saxony's day of penance is free",
        "2026-10-18, 1, BY, 2026-11-18, elsewhere it is a working day",
        "2026-12-01, 1, BE, 2027-01-04, New Year's Day is a Friday; the weekend follows",
        "2026-12-06, 1, BY, 2027-01-07, Epiphany is free in Bavaria",
        "2026-12-06, 1, SN, 2027-01-06, and not in Saxony",
        "2026-03-03, 1, SN, 2026-04-07, from Good Friday over Easter Monday to Tuesday",
        "2026-11-03, 3, SN, 2027-02-03, the longest period of Art. 12(3) GDPR",
        "2026-02-08, 1, BE, 2026-03-09, Women's Day is a Sunday in 2026 and takes nothing from Monday",
    })
    @Promise("P8")
    void monthsEndAsTheLawSays(LocalDate event, int months, Land land, LocalDate end, String why) {
        assertThat(LegalClock.months(event, months, land).lastDay()).as(why).isEqualTo(end);
    }

    @ParameterizedTest(name = "{0} + {1} days in {2} ends with {3}: {4}")
    @CsvSource({
        "2026-11-16, 5, SN, 2026-11-23, Saturday rolls to Monday",
        "2026-11-17, 14, SN, 2026-12-01, the event's own day does not count",
        "2026-12-20, 5, HH, 2026-12-28, Christmas and the weekend after it",
    })
    void daysEndAsTheLawSays(LocalDate event, int days, Land land, LocalDate end, String why) {
        assertThat(LegalClock.days(event, days, land).lastDay()).as(why).isEqualTo(end);
    }

    @Test
    void anEndIsAlwaysAWorkingDayNeverEarlyAndNeverMoreThanFiveDaysLate() {
        for (int i = 0; i < CASES; i++) {
            var event = anyDay();
            var land = Land.values()[random.nextInt(16)];
            int months = 1 + random.nextInt(36);
            var end = LegalClock.months(event, months, land).lastDay();

            assertThat(LegalClock.isWorkingDay(end, land)).isTrue();
            assertThat(end).isAfterOrEqualTo(event.plusMonths(months));
            assertThat(end).isBefore(event.plusMonths(months).plusDays(6));
            for (var skipped = event.plusMonths(months); skipped.isBefore(end); skipped = skipped.plusDays(1)) {
                assertThat(LegalClock.isWorkingDay(skipped, land)).isFalse();
            }
        }
    }

    @Test
    void whoAsksLaterNeverGetsAnEarlierDeadline() {
        for (int i = 0; i < CASES; i++) {
            var event = anyDay();
            var land = Land.values()[random.nextInt(16)];
            assertThat(LegalClock.months(event.plusDays(1), 1, land))
                    .isGreaterThanOrEqualTo(LegalClock.months(event, 1, land));
            assertThat(LegalClock.days(event.plusDays(1), 5, land))
                    .isGreaterThanOrEqualTo(LegalClock.days(event, 5, land));
        }
    }

    @Test
    void aDeadlineEndsAtMidnightInBerlinInSummerAndInWinter() {
        var winter = new Deadline(LocalDate.parse("2026-12-03"));
        var summer = new Deadline(LocalDate.parse("2026-07-03"));

        assertThat(winter.end()).isEqualTo(Instant.parse("2026-12-03T23:00:00Z"));
        assertThat(summer.end()).isEqualTo(Instant.parse("2026-07-03T22:00:00Z"));
        assertThat(winter.isOver(winter.end().minusNanos(1))).isFalse();
        assertThat(winter.isOver(winter.end())).isTrue();
        assertThat(winter.daysLeft(winter.end().minusNanos(1))).isZero();
        assertThat(winter.daysLeft(winter.end())).isEqualTo(-1);
    }

    @Test
    void hoursNeverRoll() {
        var fridayEvening = Instant.parse("2026-12-25T20:00:00Z");
        assertThat(LegalClock.hours(fridayEvening, 72)).isEqualTo(Instant.parse("2026-12-28T20:00:00Z"));
        // the night in which clocks go back has 25 hours, of which each counts
        assertThat(LegalClock.hours(Instant.parse("2026-10-24T12:00:00Z"), 72))
                .isEqualTo(Instant.parse("2026-10-27T12:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource({
        "1995-04-16",
        "2000-04-23",
        "2008-03-23",
        "2011-04-24",
        "2019-04-21",
        "2024-03-31",
        "2025-04-20",
        "2026-04-05",
        "2027-03-28",
        "2038-04-25",
        "2285-03-22"
    })
    void easterFallsWhereTheChurchKeepsIt(LocalDate sunday) {
        assertThat(Holidays.easterSunday(sunday.getYear())).isEqualTo(sunday);
    }

    @ParameterizedTest(name = "{0} has {1} in 2026")
    @CsvSource({
        "BW, 12", "BY, 12", "BE, 10", "BB, 12", "HB, 10", "HH, 10", "HE, 10", "MV, 11", "NI, 10", "NW, 11", "RP, 11",
        "SL, 12", "SN, 11", "ST, 11", "SH, 10", "TH, 11"
    })
    void everyLandHasTheHolidaysOfItsLaw(Land land, int number) {
        assertThat(Holidays.of(2026, land)).hasSize(number);
    }

    @Test
    void easterIsASundayAndPenanceAWednesdayInEveryYear() {
        for (int year = 1995; year < 2300; year++) {
            assertThat(Holidays.easterSunday(year).getDayOfWeek()).isEqualTo(DayOfWeek.SUNDAY);
            int asked = year;
            assertThat(Holidays.of(year, Land.SN))
                    .anyMatch(it -> it.getMonthValue() == 11
                            && it.getDayOfWeek() == DayOfWeek.WEDNESDAY
                            && it.getDayOfMonth() >= 16
                            && it.getDayOfMonth() <= 22
                            && it.getYear() == asked);
        }
    }

    private LocalDate anyDay() {
        return LocalDate.of(1995, 1, 1).plusDays(random.nextInt(365 * 60));
    }
}
