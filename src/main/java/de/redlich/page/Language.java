package de.redlich.page;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A language the platform speaks. English means British dates and numbers, as suits readers in Europe. */
public enum Language {
    DE(Locale.GERMANY),
    EN(Locale.UK);

    private final Locale locale;
    private final DateTimeFormatter date;
    private final DateTimeFormatter dateTime;

    Language(Locale locale) {
        this.locale = locale;
        this.date = formatter(null, locale);
        this.dateTime = formatter(FormatStyle.SHORT, locale);
    }

    /** With the pattern looked up once: a localized formatter looks it up for every date it writes. */
    private static DateTimeFormatter formatter(@Nullable FormatStyle time, Locale locale) {
        return DateTimeFormatter.ofPattern(
                DateTimeFormatterBuilder.getLocalizedDateTimePattern(
                        FormatStyle.LONG, time, IsoChronology.INSTANCE, locale),
                locale);
    }

    public Locale locale() {
        return locale;
    }

    /** "22. November 2026". */
    public String day(LocalDate day) {
        return date.format(day);
    }

    /** The day of a moment in Berlin. */
    public String day(Instant moment) {
        return day(LocalDate.ofInstant(moment, Page.ZONE));
    }

    /** "22. November 2026 um 10:15", in Berlin. */
    public String moment(Instant moment) {
        return dateTime.format(moment.atZone(Page.ZONE));
    }

    /** Two letters as in HTML's {@code lang}: "de", "en". */
    public String code() {
        return locale.getLanguage();
    }

    public static Optional<Language> of(@Nullable String code) {
        return Arrays.stream(values()).filter(it -> it.code().equals(code)).findFirst();
    }

    /** The first language of the browser's wish list that we speak; empty when it names none. */
    static Optional<Language> wishedBy(HttpServletRequest request) {
        if (request.getHeader("Accept-Language") == null) {
            return Optional.empty();
        }
        return Collections.list(request.getLocales()).stream()
                .flatMap(it -> of(it.getLanguage()).stream())
                .findFirst();
    }
}
