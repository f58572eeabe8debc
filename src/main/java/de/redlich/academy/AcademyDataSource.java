package de.redlich.academy;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.postgresql.jdbc.PgConnection;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Hands out connections that see the current academy only. The database itself enforces it (forced row-level security on
 * {@code redlich.academy}); here a connection is switched before use, and only when it last worked for another academy, so
 * that the usual request pays no round trip for it.
 */
final class AcademyDataSource extends DelegatingDataSource {
    private static final String NOBODY = "";

    private final Cache<PgConnection, String> switchedTo =
            Caffeine.newBuilder().weakKeys().build();

    private final Turns turns;

    /** @param size how many connections the pool has */
    AcademyDataSource(DataSource pool, int size) {
        super(pool);
        turns = new Turns(size);
    }

    @Override
    public Connection getConnection() throws SQLException {
        return turns.take(() -> {
            var connection = super.getConnection();
            try {
                switchTo(wanted(), connection);
                return connection;
            } catch (SQLException | RuntimeException e) {
                connection.close();
                throw e;
            }
        });
    }

    private static String wanted() {
        var id = CurrentAcademy.idOrNull();
        return id == null ? NOBODY : id.value().toString();
    }

    private void switchTo(String academy, Connection connection) throws SQLException {
        var physical = connection.unwrap(PgConnection.class);
        if (academy.equals(switchedTo.getIfPresent(physical))) {
            return;
        }
        switchedTo.invalidate(physical);
        try (var statement = connection.prepareStatement("select set_config('redlich.academy', ?, false)")) {
            statement.setString(1, academy);
            statement.execute();
        }
        switchedTo.put(physical, academy);
    }
}
