package de.redlich.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Files too large for the database, in a folder. A file is there whole or not at all, also after a power cut. What belongs to
 * a person is sealed before it comes here. Every folder is listed in {@code privacy/blobs.yaml}.
 */
@Component
public class Blobs {
    private final Path root;

    Blobs(Settings settings) {
        this.root = settings.blobFolder();
    }

    /**
     * Keeps the bytes.
     *
     * @param folder one listed folder, for example {@code picture}
     * @return the key to read or delete them by, {@code folder/…}
     * @throws BlobStoreFull when the disk takes no more; nothing is left behind
     */
    public String put(String folder, byte[] bytes) {
        var id = UUID.randomUUID().toString();
        var key = folder + "/" + id.substring(0, 2) + "/" + id;
        try {
            write(at(key), bytes);
            return key;
        } catch (IOException e) {
            throw new BlobStoreFull(e);
        }
    }

    /** Empty when there is no such file (any more). */
    public Optional<byte[]> read(String key) {
        try {
            return Optional.of(Files.readAllBytes(at(key)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void delete(String key) {
        try {
            Files.deleteIfExists(at(key));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path at(String key) {
        var file = root.resolve(key).normalize();
        if (!file.startsWith(root.normalize())) {
            throw new IllegalArgumentException("not a key of the blob store");
        }
        return file;
    }

    private static void write(Path file, byte[] bytes) throws IOException {
        var folder = Files.createDirectories(Objects.requireNonNull(file.getParent()));
        var unfinished = file.resolveSibling(file.getFileName() + ".part");
        try {
            try (var channel = FileChannel.open(unfinished, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                var rest = ByteBuffer.wrap(bytes);
                while (rest.hasRemaining()) {
                    channel.write(rest);
                }
                channel.force(true);
            }
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
            sync(folder);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private static void sync(Path folder) throws IOException {
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
