package de.redlich.privacy;

import java.time.Period;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A cookie or storage entry that may be set in a browser.
 *
 * @param provider who sets it; null means we ourselves
 * @param when the act after which it is set
 * @param lifetime null means until the browser closes
 * @param category key of the {@link Category} of its content
 */
public record Cookie(
        String name,
        Kind kind,
        @Nullable String provider,
        Words purpose,
        Words when,
        @Nullable Period lifetime,
        String category) {

    /** The kinds of § 25 TDDDG and of the statements. */
    public enum Kind {
        ESSENTIAL,
        FUNCTIONAL,
        ANALYTICS,
        EXTERNAL
    }

    public Cookie {
        Objects.requireNonNull(name, "a cookie has no name");
        Objects.requireNonNull(kind, "cookie " + name + " has no kind");
        Objects.requireNonNull(purpose, "cookie " + name + " has no purpose");
        Objects.requireNonNull(when, "cookie " + name + " does not say when it is set");
        Objects.requireNonNull(category, "cookie " + name + " has no category");
    }
}
