package de.redlich.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** What every blob store keeps to, whatever it is made of. */
abstract class BlobsContract {
    private static final byte[] PICTURE = "not really a picture".getBytes(StandardCharsets.UTF_8);

    /** A store, reached anew: what an earlier one has kept is there. */
    abstract Blobs store();

    /** A store on a disk that takes less than a megabyte. */
    abstract Blobs small();

    static Settings settings(Map<String, String> values) {
        return new Binder(new MapConfigurationPropertySource(values)).bindOrCreate("redlich", Settings.class);
    }

    @Test
    void whatWasPutIsReadAgainByAnotherNode() {
        var key = store().put("picture", PICTURE);

        assertThat(store().read("picture", key)).isEqualTo(PICTURE);
        assertThatThrownBy(() -> store().read("material", key))
                .as("each folder is for itself")
                .isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void anEmptyFileAndALargeOneComeBackAsTheyWere() {
        var large = new byte[3 * 1024 * 1024];
        new java.util.Random(7).nextBytes(large);
        var blobs = store();

        assertThat(blobs.read("material", blobs.put("material", large))).isEqualTo(large);
        assertThat(blobs.read("material", blobs.put("material", new byte[0]))).isEmpty();
    }

    @Test
    void whatIsDeletedIsGoneAndDeletingTwiceIsFine() {
        var blobs = store();
        var key = blobs.put("picture", PICTURE);

        blobs.delete("picture", key);
        blobs.delete("picture", key);

        assertThatThrownBy(() -> blobs.read("picture", key)).isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> blobs.read("picture", UUID.randomUUID().toString()))
                .isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void allThatLiesInAFolderIsListed() {
        var blobs = store();
        var first = blobs.put("handed-in", PICTURE);
        var second = blobs.put("handed-in", PICTURE);

        try (var keys = blobs.keys("handed-in")) {
            assertThat(keys).containsExactlyInAnyOrder(first, second);
        }
        try (var keys = blobs.keys("never-used")) {
            assertThat(keys).isEmpty();
        }
    }

    @Test
    void namesThatLeadElsewhereAreRefused() {
        var blobs = store();

        for (var folder : List.of("..", "a/b", "", "A")) {
            assertThatThrownBy(() -> blobs.put(folder, PICTURE)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> blobs.read("picture", "../../etc/passwd"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aFullDiskIsToldAndLeavesNothingBehind() {
        var blobs = small();
        var before = blobs.put("picture", PICTURE);

        assertThatThrownBy(() -> blobs.put("picture", new byte[2 * 1024 * 1024]))
                .isInstanceOf(Blobs.NoRoom.class);

        try (var keys = blobs.keys("picture")) {
            assertThat(keys).containsExactly(before);
        }
        assertThat(blobs.read("picture", before)).isEqualTo(PICTURE);
    }
}
