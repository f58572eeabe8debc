package de.redlich.account;

import java.util.Optional;
import java.util.regex.Pattern;

/** A phone number as written. */
record Phone(String value) {
    private static final Pattern SHAPE = Pattern.compile("\\+?[0-9][0-9 ()/.-]{3,28}[0-9]");

    static Optional<Phone> of(String written) {
        var value = written.strip();
        return SHAPE.matcher(value).matches() ? Optional.of(new Phone(value)) : Optional.empty();
    }
}
