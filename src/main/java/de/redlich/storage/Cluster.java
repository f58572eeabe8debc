package de.redlich.storage;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * The PostgreSQL server in use, embedded or outside, with the addresses of our two databases.
 *
 * @param dataUrl the data
 * @param keysUrl the persons' keys, apart from the data so that a backup of one is worth nothing without the other
 */
public record Cluster(
        String dataUrl,
        String keysUrl,
        String owner,
        String ownerPassword,
        String applicationPassword,
        @Nullable EmbeddedPostgres embedded)
        implements AutoCloseable {
    public static final String APPLICATION = "redlich_app";
    private static final String DATA = "redlich";
    private static final String KEYS = "redlich_keys";

    /** Starts or finds the server, and makes sure that our databases and the application's role exist. */
    public static Cluster open(Settings settings, MasterKey key, boolean guest) {
        var cluster = settings.databaseUrl() == null ? embedded(settings, key, guest) : outside(settings, key);
        try {
            cluster.prepare();
            return cluster;
        } catch (WrongSetting e) {
            cluster.close();
            throw e;
        }
    }

    private static Cluster embedded(Settings settings, MasterKey key, boolean guest) {
        var password = key.password("postgres");
        var postgres = EmbeddedPostgres.start(settings.data(), password, guest);
        try {
            createDatabase(postgres.url("postgres"), password, DATA);
            createDatabase(postgres.url("postgres"), password, KEYS);
        } catch (WrongSetting e) {
            postgres.close();
            throw e;
        }
        return new Cluster(
                postgres.url(DATA), postgres.url(KEYS), "postgres", password, key.password(APPLICATION), postgres);
    }

    private static Cluster outside(Settings settings, MasterKey key) {
        var data = java.util.Objects.requireNonNull(settings.databaseUrl());
        var keys = settings.keysUrl();
        if (keys == null) {
            throw new WrongSetting(
                    "REDLICH_DATABASE_URL needs REDLICH_KEYS_URL too: the persons' keys live in a database of their own.");
        }
        var owner = java.util.Objects.requireNonNull(settings.databaseUser());
        var password = settings.databasePassword() == null ? "" : settings.databasePassword();
        return new Cluster(data, keys, owner, password, key.password(APPLICATION), null);
    }

    Connection asOwner(String url) throws SQLException {
        return connect(url, owner, ownerPassword);
    }

    @Override
    public void close() {
        if (embedded != null) {
            embedded.close();
        }
    }

    private void prepare() {
        try (var connection = asOwner(dataUrl);
                var statement = connection.createStatement()) {
            statement.execute("""
                    do $$ begin
                      perform pg_advisory_xact_lock(7241);
                      if not exists (select from pg_roles where rolname = '%1$s') then
                        create role %1$s login nosuperuser nobypassrls nocreatedb nocreaterole;
                      end if;
                    end $$""".formatted(APPLICATION));
            statement.execute("alter role %s password '%s'".formatted(APPLICATION, applicationPassword));
        } catch (SQLException e) {
            throw unusable(dataUrl, e);
        }
        try (var connection = asOwner(keysUrl)) {
            connection.isValid(10);
        } catch (SQLException e) {
            throw unusable(keysUrl, e);
        }
    }

    private WrongSetting unusable(String url, SQLException e) {
        var reason = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
        return new WrongSetting("The database " + url + " cannot be used as " + owner + ": " + reason, e);
    }

    private static void createDatabase(String url, String password, String name) {
        try (var connection = connect(url, "postgres", password);
                var statement = connection.createStatement()) {
            var exists = statement.executeQuery("select from pg_database where datname = '" + name + "'");
            if (!exists.next()) {
                statement.execute("create database " + name);
            }
        } catch (SQLException e) {
            throw new WrongSetting(
                    "The embedded PostgreSQL does not accept us; does the master key belong to this data folder? ("
                            + e.getMessage() + ")",
                    e);
        }
    }

    private static Connection connect(String url, String user, String password) throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        properties.setProperty("connectTimeout", "10");
        return DriverManager.getConnection(url, properties);
    }
}
