package de.redlich.account;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The name with which a child signs in: three to thirty letters, digits, dots or hyphens; case does not matter. */
record Username(String value) {
    private static final Pattern SHAPE = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}.-]{2,29}");

    static Optional<Username> of(String written) {
        var value = written.strip().toLowerCase(Locale.ROOT);
        return SHAPE.matcher(value).matches() ? Optional.of(new Username(value)) : Optional.empty();
    }
}
