package de.redlich.storage;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * The right of one server to a data folder: a lock that the operating system takes back when the program ends, however it
 * ends.
 */
record SoleServer(FileLock lock) {

    static SoleServer on(Path data) {
        try {
            Files.createDirectories(data);
            var channel =
                    FileChannel.open(data.resolve("server.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            var lock = tryLock(channel);
            if (lock == null) {
                channel.close();
                throw new WrongSetting(
                        "The data folder " + data
                                + " is in use by another running server; stop that one or name another folder in REDLICH_DATA.");
            }
            return new SoleServer(lock);
        } catch (IOException e) {
            throw new WrongSetting("The data folder " + data + " cannot be written; name another in REDLICH_DATA.", e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }
}
