package de.redlich.privacy;

import de.redlich.storage.Cluster;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.postgresql.PGConnection;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Hears, within milliseconds, that a key was destroyed on whichever node, and forgets it here. A node that cannot hear keeps no
 * key in memory at all.
 */
@Component
class KeyWatch implements DisposableBean {
    private static final Duration SILENCE = Duration.ofSeconds(5);
    private static final Duration BEFORE_TRYING_AGAIN = Duration.ofMillis(500);

    private final Cluster cluster;
    private final PersonKeys keys;
    private final Thread thread;
    private volatile boolean ended;

    KeyWatch(Cluster cluster, PersonKeys keys) {
        this.cluster = cluster;
        this.keys = keys;
        this.thread = Thread.ofPlatform().daemon().name("key-watch").start(this::watch);
    }

    @Override
    public void destroy() {
        ended = true;
        thread.interrupt();
    }

    private void watch() {
        while (!ended) {
            try {
                listen();
            } catch (SQLException e) {
                keys.hears(false);
                LockSupport.parkNanos(BEFORE_TRYING_AGAIN.toNanos());
            }
        }
        keys.hears(false);
    }

    /** Asking for a word after each silence shows a connection that has died unnoticed. */
    private void listen() throws SQLException {
        try (var connection = DriverManager.getConnection(
                        cluster.keysUrl(), Cluster.APPLICATION, cluster.applicationPassword());
                var statement = connection.createStatement()) {
            statement.setQueryTimeout(Math.toIntExact(SILENCE.toSeconds()));
            statement.execute("listen " + PersonKeys.CHANNEL);
            keys.hears(true);
            while (!ended) {
                var heard = connection.unwrap(PGConnection.class).getNotifications(Math.toIntExact(SILENCE.toMillis()));
                for (var notification : heard) {
                    keys.forget(new PersonId(UUID.fromString(notification.getParameter())));
                }
                if (heard.length == 0) {
                    statement.execute("select 1");
                }
            }
        }
    }
}
