package de.redlich.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.redlich.OwnProcess;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BucketBlobsTest extends BlobsContract {
    private static final String ADDRESS = "s3://academies/redlich";

    @TempDir
    private static Path folder;

    private static S3Server server;

    private AutoCloseable disk = () -> {};
    private AutoCloseable other = () -> {};

    @BeforeAll
    static void aServerRuns() {
        server = S3Server.over(folder, "academies", false);
    }

    @AfterAll
    static void itStops() {
        server.close();
    }

    @AfterEach
    void theOthersStop() throws Exception {
        other.close();
        disk.close();
    }

    @Override
    Blobs store() {
        return open(server.settings(ADDRESS));
    }

    @Override
    Blobs small() {
        var small = SmallDisk.make();
        disk = small;
        return open(another(small.folder(), false).settings(ADDRESS));
    }

    private S3Server another(Path place, boolean readOnly) {
        var started = S3Server.over(place, "academies", readOnly);
        other = started;
        return started;
    }

    @Test
    void nothingIsLeftOfTheTrialAtTheStart() throws Exception {
        store();

        try (var files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile).map(Path::toString))
                    .noneMatch(file -> file.contains("write-check"));
        }
    }

    @Test
    void whatTheServerRefusesIsNoRoom() {
        var blobs = store();
        var key = blobs.put("picture", new byte[10]);
        server.close();
        try {
            assertThatThrownBy(() -> blobs.put("picture", new byte[10])).isInstanceOf(Blobs.NoRoom.class);
        } finally {
            server = S3Server.over(folder, "academies", false);
        }
        assertThat(store().read("picture", key)).hasSize(10);
    }

    @Test
    void aBucketThatCannotBeUsedIsToldInOneSentence() {
        refused(server.settings("s3://nowhere/redlich"), "NoSuchBucket");

        var wrongKeys = server.settings(ADDRESS);
        wrongKeys.put("REDLICH_BLOBS_PASSWORD", "another secret");
        refused(wrongKeys, "SignatureDoesNotMatch");

        var nobody = server.settings(ADDRESS);
        nobody.put("REDLICH_BLOBS_ENDPOINT", "http://127.0.0.1:1");
        refused(nobody, "cannot be reached");
    }

    @Test
    void aBucketWithoutTheRightToWriteIsToldInOneSentence(@TempDir Path locked) {
        refused(another(locked, true).settings(ADDRESS), "does not let us write, read and delete");
    }

    @Test
    void aServerStartsWithItsBlobsInABucket(@TempDir Path data) {
        var settings = server.settings(ADDRESS);
        settings.put("REDLICH_DATA", data.toString());

        try (var process = OwnProcess.start(settings).ready()) {
            assertThat(process.err()).doesNotContain("Exception");
            assertThat(data.resolve("blobs")).doesNotExist();
        }
    }

    @Test
    void aServerWithoutItsBucketStopsAtOnce(@TempDir Path data) {
        var settings = server.settings("s3://nowhere");
        settings.put("REDLICH_DATA", data.toString());

        try (var process = OwnProcess.start(settings)) {
            assertThat(process.exitCode()).isEqualTo(78);
            assertThat(process.err().lines().filter(line -> !line.startsWith("WARNING:")))
                    .singleElement()
                    .asString()
                    .startsWith("Redlich cannot start: The blob store s3://nowhere");
        }
    }

    private static void refused(Map<String, String> settings, String word) {
        assertThatThrownBy(() -> open(settings))
                .isInstanceOf(WrongSetting.class)
                .hasMessageContaining(word)
                .hasMessageNotContaining(S3Server.PASSWORD);
    }

    /** {@code REDLICH_BLOBS_USER} is the property {@code redlich.blobs-user}. */
    private static Blobs open(Map<String, String> settings) {
        return Blobs.in(settings(settings.entrySet().stream()
                .collect(Collectors.toMap(
                        it -> "redlich."
                                + it.getKey()
                                        .substring("REDLICH_".length())
                                        .toLowerCase(java.util.Locale.ROOT)
                                        .replace('_', '-'),
                        Map.Entry::getValue))));
    }
}
