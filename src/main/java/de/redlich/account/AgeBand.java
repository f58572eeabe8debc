package de.redlich.account;

import java.time.LocalDate;
import java.time.Period;
import java.util.Locale;

/** How old a person is, as coarsely as learning needs it. */
enum AgeBand {
    UNDER_16(16),
    UNDER_18(18),
    UNDER_26(26),
    UNDER_41(41),
    UNDER_61(61),
    OLDER(Integer.MAX_VALUE);

    private final int below;

    AgeBand(int below) {
        this.below = below;
    }

    static AgeBand of(LocalDate birth, LocalDate today) {
        int years = Period.between(birth, today).getYears();
        for (var band : values()) {
            if (years < band.below) {
                return band;
            }
        }
        return OLDER;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
