package de.redlich.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Files that are too big for the database, below {@link Settings#blobFolder()}. Each room has a folder of its own, for
 * which the catalogue says what lies in it.
 */
@Component
public class Blobs {
    private static final Pattern FOLDER = Pattern.compile("[a-z][a-z0-9-]{0,40}");

    private final Path root;

    Blobs(Settings settings) {
        this.root = settings.blobFolder();
        try {
            Files.createDirectories(root);
        } catch (IOException e) {
            throw unusable(e);
        }
        if (!Files.isWritable(root)) {
            throw unusable(null);
        }
    }

    private WrongSetting unusable(@Nullable IOException cause) {
        return new WrongSetting(
                "The blob folder " + root + " cannot be written; name another in REDLICH_BLOBS.", cause);
    }

    /**
     * Keeps the bytes and returns once they are on the disk.
     *
     * @return the key under which they are found again
     * @throws NoRoom when they could not be written; nothing is left of them
     */
    public String put(String folder, byte[] bytes) {
        var key = UUID.randomUUID().toString();
        var file = file(folder, key);
        var part = file.resolveSibling(key + ".part");
        try {
            Files.createDirectories(file.getParent());
            try (var out = java.nio.channels.FileChannel.open(
                    part, java.nio.file.StandardOpenOption.CREATE_NEW, java.nio.file.StandardOpenOption.WRITE)) {
                var buffer = java.nio.ByteBuffer.wrap(bytes);
                while (buffer.hasRemaining()) {
                    out.write(buffer);
                }
                out.force(true);
            }
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
            return key;
        } catch (IOException e) {
            discard(part);
            throw new NoRoom(e);
        }
    }

    /** @throws NoSuchElementException when there is no such blob */
    public byte[] read(String folder, String key) {
        try {
            return Files.readAllBytes(file(folder, key));
        } catch (NoSuchFileException e) {
            throw new NoSuchElementException("no blob in " + folder, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Removes the bytes; one that is not there is fine. */
    public void delete(String folder, String key) {
        try {
            Files.deleteIfExists(file(folder, key));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Two levels, so that no directory gets too long. */
    private Path file(String folder, String key) {
        if (!FOLDER.matcher(folder).matches()) {
            throw new IllegalArgumentException("not a blob folder: " + folder);
        }
        var name = UUID.fromString(key).toString();
        return root.resolve(folder).resolve(name.substring(0, 2)).resolve(name);
    }

    private static void discard(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            // the first failure is the one to tell
        }
    }

    /** The blob store takes nothing more, usually because its disk is full. */
    public static class NoRoom extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NoRoom(IOException cause) {
            super("the blob store could not keep a file", cause);
        }
    }
}
