package de.redlich.privacy.erasure;

import de.redlich.privacy.Labels;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Stops what would erase more than a hundredth of an academy's people within a day (but at least {@value #LEAST}): more likely
 * a mistake than so many wishes. An operator looks and releases it.
 */
@Component
public class Brake {
    static final int LEAST = 10;

    private final JdbcClient jdbc;
    private final Labels labels;
    private final Requests requests;
    private final InstantSource time;

    Brake(JdbcClient jdbc, Labels labels, Requests requests, InstantSource time) {
        this.jdbc = jdbc;
        this.labels = labels;
        this.requests = requests;
        this.time = time;
    }

    /** Whether one more may be erased without a person looking at it. */
    boolean holds() {
        return requests.begunSince(time.instant().minus(Duration.ofDays(1))) >= most();
    }

    /** How many people of the current academy may be erased within a day without anybody looking. */
    public long most() {
        var people = jdbc.sql("select count(*) from " + Plan.people(jdbc, labels))
                .query(Long.class)
                .single();
        return Math.max(LEAST, people / 100);
    }
}
