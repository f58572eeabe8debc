package de.redlich.security;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds patterns in a stream of events: one sliding window per rule and key. An event costs a few map look-ups; windows that
 * have run empty are dropped. Whatever it knows can be learnt anew from the events of the last day.
 */
final class Detector {
    /**
     * A pattern was found.
     *
     * @param key what the events have in common
     * @param count how many events that differ
     */
    record Finding(Rule rule, String key, String person, int count, Instant at) {}

    private record Key(Rule rule, String key) {}

    private record Moment(Instant at, String what) {}

    private static final class Window {
        private final ArrayDeque<Moment> moments = new ArrayDeque<>();
        private final Map<String, Integer> different = new HashMap<>();

        /** How many different ones there are within the span. */
        private int add(Moment moment, Instant since) {
            dropBefore(since);
            moments.addLast(moment);
            different.merge(moment.what(), 1, Integer::sum);
            return different.size();
        }

        private void dropBefore(Instant since) {
            while (!moments.isEmpty() && moments.getFirst().at().isBefore(since)) {
                different.computeIfPresent(
                        moments.removeFirst().what(), (what, count) -> count == 1 ? null : count - 1);
            }
        }
    }

    private static final int TIDY_EVERY = 20_000;

    private final Map<Key, Window> windows = new HashMap<>();
    private int seen;

    /** Events come in the order in which they happened. */
    List<Finding> see(Seen event) {
        if (++seen % TIDY_EVERY == 0) {
            tidy(event.at());
        }
        var findings = new ArrayList<Finding>();
        for (var rule : Rules.ALL) {
            if (rule.counts(event)) {
                var key = rule.per().apply(event);
                var count = windows.computeIfAbsent(new Key(rule, key), it -> new Window())
                        .add(
                                new Moment(event.at(), what(rule, event)),
                                event.at().minus(rule.span()));
                if (count > rule.most()) {
                    findings.add(new Finding(rule, key, event.person(), count, event.at()));
                }
            }
        }
        return findings;
    }

    private String what(Rule rule, Seen event) {
        var what = rule.differing().apply(event);
        return what.isEmpty() ? "#" + seen : what;
    }

    private void tidy(Instant now) {
        windows.entrySet().removeIf(entry -> {
            entry.getValue().dropBefore(now.minus(entry.getKey().rule().span()));
            return entry.getValue().moments.isEmpty();
        });
    }

    int size() {
        return windows.size();
    }
}
