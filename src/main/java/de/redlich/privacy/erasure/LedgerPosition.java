package de.redlich.privacy.erasure;

import com.zaxxer.hikari.HikariDataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How long the list of erased people is, and how far these data know it. */
@Repository
class LedgerPosition {
    private final JdbcClient jdbc;
    private final JdbcClient keys;

    LedgerPosition(JdbcClient jdbc, @Qualifier("keyPool") HikariDataSource keyPool) {
        this.jdbc = jdbc;
        this.keys = JdbcClient.create(keyPool);
    }

    JdbcClient keys() {
        return keys;
    }

    long last() {
        return keys.sql("select coalesce(max(number), 0) from erased")
                .query(Long.class)
                .single();
    }

    long seen() {
        return jdbc.sql("select number from privacy.ledger_seen")
                .query(Long.class)
                .single();
    }

    void see(long number) {
        jdbc.sql("update privacy.ledger_seen set number = greatest(number, ?)")
                .param(number)
                .update();
    }
}
