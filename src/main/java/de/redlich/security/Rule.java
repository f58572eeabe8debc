package de.redlich.security;

import de.redlich.privacy.SecurityEvent.Kind;
import de.redlich.privacy.SecurityEvent.Severity;
import java.time.Duration;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A pattern that somebody has to look at: more than so many events that differ, of these kinds, with the same key, within the
 * span.
 *
 * @param per what the events have in common; empty when the event does not count
 * @param differing what makes two events two: the same target tried again is no further one; empty when each counts
 * @param most so many are still an ordinary day; the numbers are our own, tried on a day of 10,000 people
 */
record Rule(
        String name,
        Set<Kind> kinds,
        Predicate<Seen> counts,
        Function<Seen, String> per,
        Function<Seen, String> differing,
        int most,
        Duration span,
        Severity severity) {

    /** How long until somebody must have looked. */
    Duration answer() {
        return severity == Severity.ALARM ? Duration.ofHours(1) : Duration.ofHours(24);
    }

    boolean counts(Seen event) {
        return kinds.contains(event.kind())
                && counts.test(event)
                && !per.apply(event).isEmpty();
    }
}
