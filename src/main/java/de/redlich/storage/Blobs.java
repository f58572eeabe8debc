package de.redlich.storage;

import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * Files that are too big for the database, in a folder or in an S3 bucket ({@link Settings#blobs()}). Each room has a folder of
 * its own, for which the catalogue says what lies in it.
 */
public interface Blobs {

    /**
     * Keeps the bytes and returns once they are safe.
     *
     * @return the key under which they are found again
     * @throws NoRoom when they could not be kept; nothing is left of them
     */
    String put(String folder, byte[] bytes);

    /** @throws NoSuchElementException when there is no such blob */
    byte[] read(String folder, String key);

    /** Removes the bytes; one that is not there is fine. */
    void delete(String folder, String key);

    /** The keys of all that lies in a folder, in no order; to be closed. */
    Stream<String> keys(String folder);

    /** The store that the settings name, after it has shown that it takes, returns and removes a file. */
    static Blobs in(Settings settings) {
        return settings.bucket() ? BucketBlobs.open(settings) : new FolderBlobs(settings.blobFolder());
    }

    /** The blob store takes nothing more, usually because its disk is full. */
    @ResponseStatus(HttpStatus.INSUFFICIENT_STORAGE)
    class NoRoom extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NoRoom(@Nullable Throwable cause) {
            super("the blob store could not keep a file", cause);
        }
    }
}
