package de.redlich.page;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Light or dark; {@code AUTO} follows the reader's device. */
public enum Theme {
    AUTO,
    LIGHT,
    DARK;

    /** The value of {@code data-theme} and of the cookie. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Theme> of(@Nullable String code) {
        return Arrays.stream(values()).filter(it -> it.code().equals(code)).findFirst();
    }
}
