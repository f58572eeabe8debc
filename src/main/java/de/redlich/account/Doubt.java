package de.redlich.account;

import de.redlich.account.Arrival.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Why the right password is not enough this time. A browser that is known gets in whatever others do, so that nobody can lock
 * its owner out; only a journey that nobody can make is asked about even there.
 */
enum Doubt {
    NEW_DEVICE_AND_PLACE,
    IMPOSSIBLE_TRAVEL,
    /** Somebody has just guessed at this account. */
    MANY_FAILURES,
    /** Somebody is trying passwords at many accounts. */
    MANY_ACCOUNTS;

    static final int FAILURES = 5;
    private static final Duration LATELY = Duration.ofHours(1);
    private static final double FASTEST = 1000; // km/h, faster than airliners
    private static final double NEAR = 500; // km, more than whole degrees and wrong lists make

    /**
     * @param past newest first
     * @param begun since when the account exists: whoever has just got one has no past
     * @param underAttack whether passwords are being tried at many accounts, from here or everywhere
     */
    static Optional<Doubt> about(
            Arrival arrival, List<Arrivals.Past> past, Instant begun, boolean underAttack, Instant now) {
        var welcomed =
                past.stream().filter(it -> it.outcome() == Outcome.WELCOME).toList();
        if (welcomed.stream()
                .findFirst()
                .filter(last -> isTooFar(arrival, last, now))
                .isPresent()) {
            return Optional.of(IMPOSSIBLE_TRAVEL);
        }
        if (welcomed.stream().anyMatch(Arrivals.Past::known)) {
            return Optional.empty();
        }
        if (failures(past, now) >= FAILURES) {
            return Optional.of(MANY_FAILURES);
        }
        if (underAttack) {
            return Optional.of(MANY_ACCOUNTS);
        }
        var first = welcomed.isEmpty() && begun.isAfter(now.minus(Arrivals.REMEMBERED));
        return first || welcomed.stream().anyMatch(it -> isSamePlace(arrival, it))
                ? Optional.empty()
                : Optional.of(NEW_DEVICE_AND_PLACE);
    }

    private static long failures(List<Arrivals.Past> past, Instant now) {
        return past.stream()
                .filter(it -> it.outcome() == Outcome.FAILED && it.at().isAfter(now.minus(LATELY)))
                .count();
    }

    private static boolean isSamePlace(Arrival arrival, Arrivals.Past past) {
        return past.network().equals(arrival.network().shown())
                || arrival.place().isPresent() && arrival.place().equals(past.place());
    }

    private static boolean isTooFar(Arrival arrival, Arrivals.Past last, Instant now) {
        if (arrival.place().isEmpty() || last.place().isEmpty()) {
            return false;
        }
        var distance = arrival.place().get().kilometresTo(last.place().get());
        var hours = Math.max(Duration.between(last.at(), now).toMinutes(), 1) / 60.0;
        return distance > NEAR && distance / hours > FASTEST;
    }
}
