package de.redlich.privacy;

import org.jspecify.annotations.Nullable;

/**
 * A field that may stand in the log.
 *
 * @param category key of the {@link Category}, or null when {@code plain} says why it is about nobody
 */
public record LogField(
        String name,
        Words what,
        @Nullable String category,
        @Nullable String plain) {
    public LogField {
        Labelled.requireOne("log field " + name, category, plain);
    }
}
