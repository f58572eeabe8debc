package de.redlich.account;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Level of education, as far as it helps to choose courses. */
enum Education {
    SCHOOL,
    SECONDARY,
    UPPER_SECONDARY,
    VOCATIONAL,
    BACHELOR,
    MASTER,
    DOCTORATE,
    OTHER;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Education> of(String code) {
        return Arrays.stream(values()).filter(it -> it.code().equals(code)).findFirst();
    }
}
