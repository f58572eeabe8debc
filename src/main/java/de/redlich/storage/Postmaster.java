package de.redlich.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A running server, as its own {@code postmaster.pid} tells: line 1 the process id, line 4 the port, line 8 the state. */
record Postmaster(long pid, int port) {

    /** The server running on the folder, or null; a left-over file of a server that is gone does not count. */
    static @Nullable Postmaster on(Path folder) {
        try {
            var lines = Files.readAllLines(folder.resolve("postmaster.pid"));
            var pid = Long.parseLong(lines.get(0).strip());
            if (lines.size() < 8 || !isPostgres(pid)) {
                return null;
            }
            return new Postmaster(pid, Integer.parseInt(lines.get(3).strip()));
        } catch (IOException | NumberFormatException | IndexOutOfBoundsException e) {
            return null;
        }
    }

    private static boolean isPostgres(long pid) {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .flatMap(process -> process.info().command())
                .filter(command -> command.endsWith("postgres"))
                .isPresent();
    }
}
