package de.redlich.privacy;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;

/** PostgreSQL's way of writing a time, {@code 2026-11-22 04:50:38.123456+00}. */
public final class Timestamps {
    private static final DateTimeFormatter WRITTEN = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .appendLiteral(' ')
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .appendOffset("+HH:mm", "+00")
            .toFormatter();

    private Timestamps() {}

    public static Instant read(String text) {
        return OffsetDateTime.parse(text, WRITTEN).toInstant();
    }
}
