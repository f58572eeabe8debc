package de.redlich.security;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One version of the impact assessment of a processing (Art. 35(7) GDPR).
 *
 * @param processing key of the purpose
 */
record Assessment(
        String processing,
        int version,
        String description,
        String necessity,
        String risks,
        String measures,
        Decision decision,
        LocalDate reviewOn,
        Instant writtenAt) {
    enum Decision {
        GO,
        GO_WITH_MEASURES,
        /** The authority is asked first (Art. 36 GDPR). */
        CONSULT,
        STOP
    }
}
