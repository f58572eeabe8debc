package de.redlich;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever is set wrongly, the program stops with one sentence that says what to mend. */
class WrongSettingsTest {
    private static final int WRONG_CONFIGURATION = 78;

    /** An installation that runs; the others are tried beside it. */
    @TempDir
    private static Path running;

    private static OwnProcess server;

    @TempDir
    private Path folder;

    @BeforeAll
    static void oneRuns() {
        server = OwnProcess.start(Map.of("REDLICH_DATA", running.toString())).ready();
    }

    @AfterAll
    static void itStops() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "REDLICH_PORT, 99999, REDLICH_PORT",
        "REDLICH_PORT, abc, REDLICH_PORT",
        "REDLICH_PROT, 8080, REDLICH_PROT is not a setting",
        "REDLICH_SMTP, mail.example.org, REDLICH_SMTP must be host:port",
        "REDLICH_SMTP, smtp.elsewhere.example:25, register of processors",
        "REDLICH_SMTP, mail.example.org:99999, REDLICH_SMTP must be host:port",
        "REDLICH_DATABASE_URL, postgres://localhost/redlich, REDLICH_DATABASE_URL must begin with",
        "REDLICH_DATA, /dev/null/redlich, REDLICH_DATA",
        "REDLICH_MASTER_KEY, /dev/null, is not 32 bytes",
        "REDLICH_BLOBS, /dev/null/blobs, REDLICH_BLOBS",
        "REDLICH_BLOBS, ftp://files/redlich, REDLICH_BLOBS must be a folder or s3://",
        "REDLICH_BLOBS, s3://academies/redlich, needs REDLICH_BLOBS_USER",
        "REDLICH_BLOBS_ENDPOINT, https://s3.example.org, REDLICH_BLOBS must be s3://",
    })
    void aWrongSettingIsToldInOneSentence(String name, String value, String sentence) {
        refused(Map.of(name, value), sentence);
    }

    @Test
    void aPortInUseIsToldInOneSentence() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            refused(Map.of("REDLICH_PORT", Integer.toString(taken.getLocalPort())), "in use by another program");
        }
        assertThat(folder.resolve("postgres/postmaster.pid"))
                .as("its PostgreSQL is stopped again")
                .doesNotExist();
    }

    @Test
    void aDataFolderServesOneServer() {
        refused(Map.of("REDLICH_DATA", running.toString()), "in use by another running server");
    }

    @Test
    void aDatabaseOutOfReachIsToldInOneSentence() {
        refused(
                Map.of(
                        "REDLICH_DATABASE_URL", "jdbc:postgresql://127.0.0.1:1/redlich",
                        "REDLICH_KEYS_URL", "jdbc:postgresql://127.0.0.1:1/redlich_keys",
                        "REDLICH_DATABASE_USER", "redlich"),
                "127.0.0.1:1/redlich cannot be used");
        refused(
                Map.of(
                        "REDLICH_DATABASE_URL", "jdbc:postgresql://127.0.0.1:1/redlich",
                        "REDLICH_DATABASE_USER", "redlich"),
                "REDLICH_KEYS_URL");
    }

    @Test
    void dataWithoutTheirMasterKeyAreLeftAlone() throws IOException {
        Files.createDirectories(folder.resolve("postgres"));
        Files.writeString(folder.resolve("postgres/PG_VERSION"), "18\n");

        refused(Map.of(), "is missing, but there are data");
        assertThat(folder.resolve("keys/master.key")).doesNotExist();
    }

    @Test
    void anotherMasterKeyIsRefused() throws IOException {
        var first = new HashMap<>(Map.of("REDLICH_DATA", folder.toString()));
        OwnProcess.start(first).ready().stop();
        var other = folder.resolve("other.key");
        Files.writeString(other, "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n");

        refused(Map.of("REDLICH_MASTER_KEY", other.toString()), "master key");
    }

    private void refused(Map<String, String> wrong, String sentence) {
        var settings = new HashMap<>(Map.of("REDLICH_DATA", folder.toString()));
        settings.putAll(wrong);
        try (var process = OwnProcess.start(settings)) {
            assertThat(process.exitCode()).as(process.err() + process.out()).isEqualTo(WRONG_CONFIGURATION);
            assertThat(process.err().lines().filter(line -> !line.startsWith("WARNING:")))
                    .singleElement()
                    .asString()
                    .startsWith("Redlich cannot start: ")
                    .contains(sentence);
            assertThat(process.out()).doesNotContain("\tat ", "Exception");
        }
    }
}
