package de.redlich.privacy.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.temporal.TemporalAdjusters;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;

/**
 * Public holidays that hold in a whole Land, from the year 1995 on. Those of single communities (Fronleichnam in parts of
 * Saxony and Thuringia, the Augsburg peace festival, Mariä Himmelfahrt in Bavaria) are left out: a deadline then ends
 * a day early rather than late, which can only favour the person who waits.
 */
public final class Holidays {
    private static final Set<Land> ALL = EnumSet.allOf(Land.class);

    /** @param since the first year in which the day was free there */
    private record Rule(IntFunction<LocalDate> day, Set<Land> where, int since) {}

    private static final Rule[] RULES = {
        fixed(Month.JANUARY, 1, ALL, 0),
        fixed(Month.JANUARY, 6, EnumSet.of(Land.BW, Land.BY, Land.ST), 0),
        fixed(Month.MARCH, 8, EnumSet.of(Land.BE), 2019),
        fixed(Month.MARCH, 8, EnumSet.of(Land.MV), 2023),
        easter(-2, ALL),
        easter(0, EnumSet.of(Land.BB)),
        easter(1, ALL),
        fixed(Month.MAY, 1, ALL, 0),
        easter(39, ALL),
        easter(49, EnumSet.of(Land.BB)),
        easter(50, ALL),
        easter(60, EnumSet.of(Land.BW, Land.BY, Land.HE, Land.NW, Land.RP, Land.SL)),
        fixed(Month.AUGUST, 15, EnumSet.of(Land.SL), 0),
        fixed(Month.SEPTEMBER, 20, EnumSet.of(Land.TH), 2019),
        fixed(Month.OCTOBER, 3, ALL, 1990),
        fixed(Month.OCTOBER, 31, EnumSet.of(Land.BB, Land.MV, Land.SN, Land.ST, Land.TH), 1990),
        fixed(Month.OCTOBER, 31, EnumSet.of(Land.HB, Land.HH, Land.NI, Land.SH), 2018),
        fixed(Month.NOVEMBER, 1, EnumSet.of(Land.BW, Land.BY, Land.NW, Land.RP, Land.SL), 0),
        new Rule(Holidays::penance, EnumSet.of(Land.SN), 0),
        fixed(Month.DECEMBER, 25, ALL, 0),
        fixed(Month.DECEMBER, 26, ALL, 0),
    };

    private Holidays() {}

    public static boolean isHoliday(LocalDate day, Land land) {
        return of(day.getYear(), land).contains(day);
    }

    /** All of a year, in order; Easter Sunday and Whit Sunday only where the law names them. */
    public static Set<LocalDate> of(int year, Land land) {
        var days = new TreeSet<LocalDate>();
        for (var rule : RULES) {
            if (rule.where().contains(land) && year >= rule.since()) {
                days.add(rule.day().apply(year));
            }
        }
        single(year, land, days);
        return days;
    }

    /** Free once only: 500 years of Reformation everywhere, anniversaries of the war's end in Berlin. */
    private static void single(int year, Land land, Set<LocalDate> days) {
        if (year == 2017) {
            days.add(LocalDate.of(2017, Month.OCTOBER, 31));
        }
        if (land == Land.BE && (year == 2020 || year == 2025)) {
            days.add(LocalDate.of(year, Month.MAY, 8));
        }
        if (land == Land.BE && year == 2028) {
            days.add(LocalDate.of(2028, Month.JUNE, 17));
        }
    }

    /** Buß- und Bettag: the Wednesday before 23 November. */
    private static LocalDate penance(int year) {
        return LocalDate.of(year, Month.NOVEMBER, 23).with(TemporalAdjusters.previous(DayOfWeek.WEDNESDAY));
    }

    private static Rule fixed(Month month, int day, Set<Land> where, int since) {
        return new Rule(year -> MonthDay.of(month, day).atYear(year), where, since);
    }

    private static Rule easter(int later, Set<Land> where) {
        return new Rule(year -> easterSunday(year).plusDays(later), where, 0);
    }

    /** Gregorian Easter (Meeus/Jones/Butcher; J. Meeus, Astronomical Algorithms, chapter 8). */
    static LocalDate easterSunday(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int d = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int e = (32 + 2 * (b % 4) + 2 * (c / 4) - d - c % 4) % 7;
        int f = d + e - 7 * ((a + 11 * d + 22 * e) / 451) + 114;
        return LocalDate.of(year, f / 31, f % 31 + 1);
    }
}
