package de.redlich.page;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;

/** Numbers, dates and spans of time as a language writes them. Times are those of Berlin. */
final class Words {

    private final Texts texts;
    private final Language language;

    Words(Texts texts, Language language) {
        this.texts = texts;
        this.language = language;
    }

    String number(long number) {
        return Math.abs(number) < 1000
                ? Long.toString(number)
                : NumberFormat.getIntegerInstance(language.locale()).format(number);
    }

    String number(double number) {
        return NumberFormat.getInstance(language.locale()).format(number);
    }

    String percent(int hundredths) {
        return texts.text(language, "page.percent", number(hundredths));
    }

    String date(LocalDate date) {
        return language.day(date);
    }

    String date(Instant instant) {
        return language.day(instant);
    }

    String dateTime(Instant instant) {
        return language.moment(instant);
    }

    String duration(long seconds) {
        long minutes = Math.round(seconds / 60.0);
        if (seconds < 60) {
            return texts.text(language, "page.duration.seconds", seconds);
        }
        if (minutes < 60) {
            return texts.text(language, "page.duration.minutes", minutes);
        }
        return minutes % 60 == 0
                ? texts.text(language, "page.duration.hours", minutes / 60)
                : texts.text(language, "page.duration.both", minutes / 60, minutes % 60);
    }
}
