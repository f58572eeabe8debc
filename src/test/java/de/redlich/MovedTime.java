package de.redlich;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.context.annotation.Primary;

/** The time of the installation under test: the real one, except inside {@link #at}. */
@Primary
public class MovedTime implements InstantSource {
    private volatile Duration ahead = Duration.ZERO;

    @Override
    public Instant instant() {
        return Instant.now().plus(ahead);
    }

    /** Runs the work as if it were that moment, for every thread. */
    public void at(Instant moment, Runnable work) {
        var before = ahead;
        ahead = Duration.between(Instant.now(), moment);
        try {
            work.run();
        } finally {
            ahead = before;
        }
    }
}
