package de.redlich.security;

import de.redlich.privacy.PersonId;
import de.redlich.privacy.SecurityEvent.Severity;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A pattern that somebody has to look at.
 *
 * @param person whose act or account it is about, if one person's
 * @param answerUntil until when somebody has to look
 * @param reason what it was; empty while it is open
 */
record Alarm(
        UUID id,
        String rule,
        Severity severity,
        Optional<PersonId> person,
        int count,
        Instant firstAt,
        Instant lastAt,
        Instant answerUntil,
        Optional<PersonId> answeredBy,
        Optional<Instant> closedAt,
        String reason) {
    /** Key of the pattern's name; its explanation stands under the same with ".text". */
    String textKey() {
        return Rules.textKey(rule);
    }

    boolean isOpen() {
        return closedAt.isEmpty();
    }

    boolean isLate(Instant now) {
        return isOpen() && answeredBy.isEmpty() && now.isAfter(answerUntil);
    }
}
