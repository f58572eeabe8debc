package de.redlich.account;

import de.redlich.page.Choice;
import de.redlich.page.Page;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What somebody says who is asked for their age before anything else. The answers are bands of similar width in one list, so
 * that nobody can tell which of them opens what. The answer is used for that page and kept nowhere.
 */
enum AgeAnswer {
    TO_9,
    TO_12,
    TO_15,
    TO_17,
    TO_25,
    TO_40,
    TO_60,
    OVER_60;

    static Optional<AgeAnswer> of(String code) {
        return Arrays.stream(values()).filter(it -> it.code().equals(code)).findFirst();
    }

    static List<Choice> choices(Page page) {
        return Arrays.stream(values())
                .map(it -> new Choice(it.code(), page.t("account.ageasked." + it.code())))
                .toList();
    }

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    boolean needsGuardian() {
        return compareTo(TO_17) < 0;
    }

    boolean isAdult() {
        return compareTo(TO_17) > 0;
    }
}
