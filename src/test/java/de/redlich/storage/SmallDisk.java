package de.redlich.storage;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A disk of half a megabyte, so that it can be full; only an administrator can make one. */
public record SmallDisk(Path folder) implements AutoCloseable {

    static SmallDisk make() {
        try {
            return over(Files.createTempDirectory("redlich-small-disk-"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Hides what lies in the folder until it is closed. */
    public static SmallDisk over(Path folder) {
        try {
            Files.createDirectories(folder);
            assumeTrue(
                    run(List.of("mount", "-t", "tmpfs", "-o", "size=512k", "tmpfs", folder.toString())) == 0,
                    "only an administrator can make a small disk");
            return new SmallDisk(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        run(List.of("umount", "--lazy", folder.toString()));
    }

    private static int run(List<String> command) {
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            return 1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }
}
