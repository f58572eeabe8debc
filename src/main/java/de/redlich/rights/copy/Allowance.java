package de.redlich.rights.copy;

import de.redlich.privacy.Evidence;
import de.redlich.privacy.PersonId;
import de.redlich.storage.Settings;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Component;

/** How many copies are made: as many as anyone could want, but not so many that they keep the platform busy for others. */
@Component
class Allowance {
    static final String KIND = "rights.copied";

    private static final int AN_HOUR = 20;

    private final Evidence evidence;
    private final InstantSource time;
    private final Semaphore places;

    Allowance(Evidence evidence, InstantSource time, Settings settings) {
        this.evidence = evidence;
        this.time = time;
        // each holds a connection for as long as the reader takes to fetch it
        this.places = new Semaphore(Math.max(1, settings.connections() / 4));
    }

    /** A place taken by a copy that is being made, given back by closing it. */
    interface Place extends AutoCloseable {
        @Override
        void close();
    }

    boolean isUsedUp(PersonId person) {
        return evidence.countOf(person, KIND, time.instant().minus(Duration.ofHours(1))) >= AN_HOUR;
    }

    /** Empty when too many are being made at this moment. */
    Optional<Place> place() {
        return places.tryAcquire() ? Optional.of(places::release) : Optional.empty();
    }
}
