package de.redlich.guardian;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a guardian declares about custody; one of the two is needed. */
public enum Custody {
    /** „alleinsorgeberechtigt“ */
    SOLE,
    /** „mit Zustimmung des anderen Elternteils“ */
    JOINT;

    /** Version of the words in the texts {@code guardian.custody.…} and {@code guardian.declaration.…}. */
    static final String WORDS = "2026-11";

    static Optional<Custody> of(String code) {
        return Arrays.stream(values()).filter(it -> it.code().equals(code)).findFirst();
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
