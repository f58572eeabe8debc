package de.redlich.privacy;

import org.jspecify.annotations.Nullable;

/** What holds personal data names a category; what does not says why. Never both, never neither. */
final class Labelled {
    private Labelled() {}

    static void requireOne(String at, @Nullable String category, @Nullable String plain) {
        if ((category == null) == (plain == null)) {
            throw new IllegalArgumentException(at + " must name a category or say why it is plain");
        }
    }
}
