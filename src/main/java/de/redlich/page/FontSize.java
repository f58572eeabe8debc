package de.redlich.page;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How large the reader wants all type. */
public enum FontSize {
    NORMAL,
    LARGE,
    LARGER;

    /** The value of {@code data-font} and of the cookie. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<FontSize> of(@Nullable String code) {
        return Arrays.stream(values()).filter(it -> it.code().equals(code)).findFirst();
    }
}
