package de.redlich.storage;

import java.sql.SQLException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A connection as the owner of the schemas, for tests that change the schema for a moment; everything is rolled back unless kept. */
public final class Owner implements AutoCloseable {
    private final SingleConnectionDataSource connection;

    public Owner(Cluster cluster) throws SQLException {
        var opened = cluster.asOwner(cluster.dataUrl());
        opened.setAutoCommit(false);
        connection = new SingleConnectionDataSource(opened, true);
    }

    public JdbcClient jdbc() {
        return JdbcClient.create(connection);
    }

    /** What was done so far stays, so that others see it; the test takes it back itself. */
    public void keep() throws SQLException {
        connection.getConnection().commit();
    }

    @Override
    public void close() throws SQLException {
        connection.getConnection().rollback();
        connection.destroy();
    }
}
