package de.redlich.storage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** The programs of PostgreSQL, unpacked once from the archive that comes with the application. */
final class Binaries {
    private Binaries() {}

    /** Returns the folder with {@code bin/postgres}; unpacks to a sibling first so that a broken attempt is never used. */
    static Path unpackedInto(Path folder) throws IOException {
        var target = folder.resolve("postgres-18");
        if (Files.exists(target.resolve("bin/postgres"))) {
            return target;
        }
        var attempt = Files.createTempDirectory(Files.createDirectories(folder), "unpack");
        try (var archive = archive();
                var tar = new TarArchiveInputStream(new XZCompressorInputStream(archive))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(tar, entry, attempt);
            }
        }
        Files.move(attempt, target, StandardCopyOption.ATOMIC_MOVE);
        return target;
    }

    private static InputStream archive() {
        var name = "/postgres-linux-" + architecture() + ".txz";
        var stream = Binaries.class.getResourceAsStream(name);
        if (stream == null) {
            throw new WrongSetting("There is no embedded PostgreSQL for this machine (" + name
                    + "); set REDLICH_DATABASE_URL to an outside one.");
        }
        return stream;
    }

    private static String architecture() {
        return switch (System.getProperty("os.arch").toLowerCase(Locale.ROOT)) {
            case "aarch64", "arm64" -> "arm_64";
            default -> "x86_64";
        };
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path into) throws IOException {
        var file = into.resolve(entry.getName()).normalize();
        if (!file.startsWith(into)) {
            throw new IOException("The archive of PostgreSQL names a file outside its folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(file);
        } else if (entry.isSymbolicLink()) {
            Files.createDirectories(file.getParent());
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
        } else {
            Files.createDirectories(file.getParent());
            Files.copy(tar, file);
            Files.setPosixFilePermissions(
                    file, PosixFilePermissions.fromString((entry.getMode() & 0100) != 0 ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }
}
