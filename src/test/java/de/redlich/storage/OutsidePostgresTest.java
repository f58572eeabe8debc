package de.redlich.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.redlich.OwnProcess;
import de.redlich.Visitor;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A PostgreSQL that somebody else looks after, where our user is no superuser. */
class OutsidePostgresTest {
    private static final String PASSWORD = "somebody-else";

    @TempDir
    private Path outside;

    @TempDir
    private Path data;

    @Test
    void itServesFromADatabaseOutside() throws Exception {
        try (var server = EmbeddedPostgres.start(outside, PASSWORD, false)) {
            prepare(server);
            var settings = Map.of(
                    "REDLICH_DATA",
                    data.toString(),
                    "REDLICH_DATABASE_URL",
                    server.url("school"),
                    "REDLICH_KEYS_URL",
                    server.url("school_keys"),
                    "REDLICH_DATABASE_USER",
                    "school",
                    "REDLICH_DATABASE_PASSWORD",
                    PASSWORD,
                    "REDLICH_DEMO",
                    "true");

            try (var application = OwnProcess.start(settings).ready()) {
                var visitor = Visitor.of("qexport", application.port());
                await().atMost(Duration.ofSeconds(30))
                        .untilAsserted(() -> assertThat(
                                        visitor.get("/kurse/python-grundlagen").status())
                                .isEqualTo(200));
            }
            assertThat(data.resolve("postgres"))
                    .as("no PostgreSQL of our own beside it")
                    .doesNotExist();
            try (var application = OwnProcess.start(settings).ready()) {
                assertThat(application.err()).as("the second start finds all").isEmpty();
            }
        }
    }

    private static void prepare(EmbeddedPostgres server) throws Exception {
        try (var connection = DriverManager.getConnection(server.url("postgres"), "postgres", PASSWORD);
                var statement = connection.createStatement()) {
            statement.execute("create role school login createrole nosuperuser password '" + PASSWORD + "'");
            statement.execute("create database school owner school");
            statement.execute("create database school_keys owner school");
        }
    }
}
