package de.redlich.security;

import de.redlich.academy.AcademyId;
import de.redlich.academy.CurrentAcademy;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Looks through the events that have come since the last look and raises alarms. What a node remembers between two looks is
 * only to be quicker: another one learns it from the events of the last day.
 */
@Component
class Watching {
    private static final int AT_ONCE = 5_000;

    /** @param number the last event the detector has seen */
    private record State(Detector detector, long number) {}

    private final Events events;
    private final Alarms alarms;
    private final Bell bell;
    private final InstantSource time;
    private final Map<AcademyId, State> states = new ConcurrentHashMap<>();

    Watching(Events events, Alarms alarms, Bell bell, InstantSource time) {
        this.events = events;
        this.alarms = alarms;
        this.bell = bell;
        this.time = time;
    }

    /** Of the current academy. One node at a time; the row that says how far it got is the lock. */
    @Transactional
    public void look() {
        var seen = events.watched();
        var state = states.get(CurrentAcademy.id());
        var detector = state != null && state.number() == seen ? state.detector() : learned(seen);
        var last = seen;
        for (var batch = events.after(last, AT_ONCE); !batch.isEmpty(); batch = events.after(last, AT_ONCE)) {
            for (var stored : batch) {
                detector.see(stored.event()).forEach(it -> alarms.raise(it).ifPresent(bell::ring));
            }
            last = batch.getLast().number();
        }
        if (last != seen) {
            events.watched(last);
        }
        states.put(CurrentAcademy.id(), new State(detector, last));
        alarms.overdue(time.instant()).forEach(bell::remind);
    }

    private Detector learned(long upTo) {
        var detector = new Detector();
        events.since(time.instant().minus(Rules.LONGEST), upTo).forEach(it -> detector.see(it.event()));
        return detector;
    }
}
