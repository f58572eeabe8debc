package de.redlich.privacy.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.redlich.OwnProcess;
import de.redlich.Promise;
import de.redlich.Visitor;
import de.redlich.storage.MasterKey;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The program is killed in the middle of an erasure and of a retention run; later a backup from before is restored. */
class ErasureKilledTest {
    private static final String PAGE = "/einstellungen/konto/loeschung";
    private static final String PASSWORD = "lernen-mit-freude";
    private static final String COURSE = "/kurse/python-grundlagen";
    private static final int ROWS = 150_000;

    @TempDir
    private Path data;

    @Test
    @Promise({"P4", "P14"})
    void itEndsCompleteAndNoBackupBringsItBack() throws Exception {
        var settings = Map.of(
                "REDLICH_DATA",
                data.toString(),
                "REDLICH_DEMO",
                "true",
                "REDLICH_DEVELOPMENT",
                "true",
                "DBSCHEDULER_HEARTBEATINTERVAL",
                "1s");
        Map<String, String> backup;
        UUID lena;
        try (var first = OwnProcess.start(settings).ready()) {
            var visitor = Visitor.of("dravoiqent", first.port());
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> visitor.get(COURSE).status() == 200);
            visitor.signIn("lena@dravoiqent.example", PASSWORD);
            visitor.submit(visitor.get(COURSE), COURSE + "/einschreibung", Map.of());
            try (var connection = owner()) {
                lena = learnMuch(jdbc(connection));
                backup = Search.dump(connection);
                var overdue = Overdue.at("dravoiqent", jdbc(connection));
                overdue.askForARun();
                await().atMost(Duration.ofSeconds(60)).until(overdue::isBeingRemoved);
                visitor.submit(visitor.get(PAGE), PAGE, Map.of("password", PASSWORD, "when", "now"));
                await().atMost(Duration.ofSeconds(30))
                        .pollInterval(Duration.ofMillis(5))
                        .until(() -> count(connection, "privacy.receipt where fate = 'ERASED'") > 0);
            }
            first.kill();
        }
        try (var connection = owner()) {
            assertThat(count(connection, "privacy.erasure where state = 'DONE'"))
                    .isZero();
            assertThat(count(connection, "account.person where id = '" + lena + "'"))
                    .as("it was really in the middle")
                    .isOne();
            new Overdue(jdbc(connection), academy(connection)).requireHalfDone();
        }
        try (var second = OwnProcess.start(settings).ready();
                var connection = owner()) {
            await("the job of the dead is taken over")
                    .atMost(Duration.ofMinutes(3))
                    .until(() -> count(connection, "privacy.erasure where state = 'DONE'") == 1);
            assertThat(count(connection, "account.person where id = '" + lena + "'"))
                    .isZero();
            assertThat(count(connection, "learning.progress where learner_id = '" + lena + "'"))
                    .isZero();
            var overdue = new Overdue(jdbc(connection), academy(connection));
            await().atMost(Duration.ofMinutes(3)).until(overdue::isDone);
            overdue.requireWhole();
            second.kill();
            restore(connection, backup);
            assertThat(count(connection, "account.person where id = '" + lena + "'"))
                    .isOne();
        }
        try (var third = OwnProcess.start(settings).ready();
                var connection = owner()) {
            assertThat(count(connection, "account.person where id = '" + lena + "'"))
                    .as("corrected before the first page")
                    .isZero();
            assertThat(count(connection, "learning.progress where learner_id = '" + lena + "'"))
                    .isZero();
            third.stop();
        }
    }

    private static UUID academy(Connection connection) {
        return jdbc(connection)
                .sql("select id from academy.academy where slug = 'dravoiqent'")
                .query(UUID.class)
                .single();
    }

    private static UUID learnMuch(JdbcClient jdbc) {
        return jdbc.sql("""
                insert into learning.progress (academy_id, learner_id, enrolment_id, lesson_key, seconds)
                select e.academy_id, e.learner_id, e.id, 'l' || n, 1
                  from (select * from learning.enrolment order by enrolled_at desc limit 1) e, generate_series(1, %d) n
                returning learner_id""".formatted(ROWS)).query(UUID.class).list().getFirst();
    }

    /** As {@code pg_restore --data-only --disable-triggers} does it. */
    private static void restore(Connection connection, Map<String, String> backup) throws Exception {
        try (var statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            for (var table : backup.keySet()) {
                statement.execute("delete from " + table);
            }
            var copy = connection.unwrap(PGConnection.class).getCopyAPI();
            for (var table : backup.entrySet()) {
                var columns = Search.columns(connection, table.getKey());
                copy.copyIn(
                        "copy " + table.getKey() + " (" + columns + ") from stdin",
                        new ByteArrayInputStream(table.getValue().getBytes(StandardCharsets.UTF_8)));
            }
            statement.execute("set session_replication_role = origin");
        }
    }

    private static long count(Connection connection, String what) {
        return jdbc(connection)
                .sql("select count(*) from " + what)
                .query(Long.class)
                .single();
    }

    private static JdbcClient jdbc(Connection connection) {
        return JdbcClient.create(new SingleConnectionDataSource(connection, true));
    }

    private Connection owner() throws Exception {
        var port = Files.readAllLines(data.resolve("postgres/postmaster.pid"))
                .get(3)
                .strip();
        var password = MasterKey.in(data.resolve("keys/master.key"), false).password("postgres");
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/redlich", "postgres", password);
    }
}
