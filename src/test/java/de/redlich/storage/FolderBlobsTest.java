package de.redlich.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderBlobsTest extends BlobsContract {
    @TempDir
    private Path folder;

    private AutoCloseable disk = () -> {};

    @Override
    Blobs store() {
        return Blobs.in(settings(Map.of("redlich.blobs", folder.toString())));
    }

    @Override
    Blobs small() {
        var small = SmallDisk.make();
        disk = small;
        return Blobs.in(settings(Map.of("redlich.blobs", small.folder().toString())));
    }

    @AfterEach
    void theDiskGoes() throws Exception {
        disk.close();
    }

    @Test
    void aFolderThatTakesNothingMoreIsToldWithoutLoss() throws IOException {
        var blobs = store();
        Files.createFile(folder.resolve("picture")); // where a folder would have to be

        assertThatThrownBy(() -> blobs.put("picture", new byte[10])).isInstanceOf(Blobs.NoRoom.class);
        assertThat(folder.resolve("picture")).isEmptyFile();
    }

    @Test
    void aFileBrokenOffByACrashIsNoBlob() throws IOException {
        var blobs = store();
        var key = blobs.put("picture", new byte[10]);
        Files.createFile(folder.resolve("picture").resolve(key.substring(0, 2)).resolve("half.part"));

        try (var keys = blobs.keys("picture")) {
            assertThat(keys).containsExactly(key);
        }
    }
}
