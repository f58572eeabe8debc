package de.redlich.staff;

import java.time.Instant;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What the academy asks of its staff.
 *
 * @param training short name of the course that is the training; null while none is named
 * @param months after how many months declaration and training are due again
 * @param rightMonths how many months a right holds at most
 */
public record Policy(@Nullable String training, int months, int rightMonths) {
    static final Policy DEFAULT = new Policy(null, 12, 12);

    Instant validFrom(Instant signed) {
        return later(signed, months);
    }

    Instant lastOf(Instant given) {
        return later(given, rightMonths);
    }

    private static Instant later(Instant moment, int months) {
        return ZonedDateTime.ofInstant(moment, de.redlich.page.Page.ZONE)
                .plusMonths(months)
                .toInstant();
    }
}
