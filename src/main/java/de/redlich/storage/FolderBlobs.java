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
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Blobs as files below one folder, which several nodes may share. */
final class FolderBlobs implements Blobs {
    private static final Logger log = LoggerFactory.getLogger(FolderBlobs.class);
    private static final String PART = ".part";

    private final Path root;

    FolderBlobs(Path root) {
        this.root = root;
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

    @Override
    public String put(String folder, byte[] bytes) {
        var place = BlobPlace.fresh(folder);
        var shelf = shelf(place);
        var file = file(place);
        var part = shelf.resolve(place.key() + PART);
        try {
            Files.createDirectories(shelf);
            write(part, bytes);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
            sync(shelf);
            sync(root.resolve(folder));
            return place.key().toString();
        } catch (IOException e) {
            discard(part);
            discard(file);
            var fault = e.getClass().getSimpleName();
            log.error("the blob store could not keep a file: {}", fault);
            throw new NoRoom(e);
        }
    }

    private static void write(Path part, byte[] bytes) throws IOException {
        try (var out = FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            var buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) {
                out.write(buffer);
            }
            out.force(true);
        }
    }

    /** The name of a file is on the disk only when its folder is. */
    private static void sync(Path folder) throws IOException {
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    @Override
    public byte[] read(String folder, String key) {
        try {
            return Files.readAllBytes(file(BlobPlace.of(folder, key)));
        } catch (NoSuchFileException e) {
            throw new NoSuchElementException("no blob in " + folder, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void delete(String folder, String key) {
        try {
            Files.deleteIfExists(file(BlobPlace.of(folder, key)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Stream<String> keys(String folder) {
        var all = root.resolve(BlobPlace.fresh(folder).folder());
        if (!Files.isDirectory(all)) {
            return Stream.empty();
        }
        try {
            return Files.walk(all)
                    .filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .filter(BlobPlace::isKey);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file(BlobPlace place) {
        return shelf(place).resolve(place.key().toString());
    }

    /** A level between, so that no directory gets too long. */
    private Path shelf(BlobPlace place) {
        return root.resolve(place.folder()).resolve(place.key().toString().substring(0, 2));
    }

    private static void discard(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // the first failure is the one to tell
        }
    }
}
