package de.redlich.storage;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL of our own in the data folder, for installations that have none outside.
 *
 * <p>Writes are as durable as in any server ({@code fsync} on). When our process was killed, the server may still run on
 * the folder: it is then used again instead of started.
 */
public final class EmbeddedPostgres implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(EmbeddedPostgres.class);

    private final Path binaries;
    private final Path folder;
    private final int port;
    private final boolean stopAtClose;

    private EmbeddedPostgres(Path binaries, Path folder, int port, boolean stopAtClose) {
        this.binaries = binaries;
        this.folder = folder;
        this.port = port;
        this.stopAtClose = stopAtClose;
    }

    /**
     * Starts the server, or finds the one already running.
     *
     * @param data the installation's data folder
     * @param password of the superuser {@code postgres}; set when the folder is first made
     * @param guest true for the command line, which leaves a server running that it did not start itself
     */
    public static EmbeddedPostgres start(Path data, String password, boolean guest) {
        try {
            var binaries = Binaries.unpackedInto(data.resolve("postgres-bin").toAbsolutePath());
            var folder = data.resolve("postgres").toAbsolutePath();
            if (!Files.exists(folder.resolve("PG_VERSION"))) {
                initialise(binaries, folder, password);
            }
            var running = Postmaster.on(folder);
            if (running != null) {
                return new EmbeddedPostgres(binaries, folder, running.port(), !guest);
            }
            var port = freePort();
            run(binaries, folder, port);
            return new EmbeddedPostgres(binaries, folder, port, true);
        } catch (IOException e) {
            throw new WrongSetting("The embedded PostgreSQL cannot start in " + data + ": " + e.getMessage(), e);
        }
    }

    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** Stops the server after its sessions are closed; nothing committed is lost either way. */
    @Override
    public void close() {
        if (!stopAtClose || Postmaster.on(folder) == null) {
            return;
        }
        try {
            call(List.of(
                    binaries.resolve("bin/pg_ctl").toString(), "-D", folder.toString(), "-m", "fast", "-w", "stop"));
        } catch (IOException e) {
            log.warn("the embedded PostgreSQL did not stop; it is used again at the next start");
        }
    }

    private static void initialise(Path binaries, Path folder, String password) throws IOException {
        deleteUnfinished(folder);
        var passwordFile = Files.createTempFile(
                "pw", null, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            Files.writeString(passwordFile, password);
            call(List.of(
                    binaries.resolve("bin/initdb").toString(),
                    "-D",
                    folder.toString(),
                    "-U",
                    "postgres",
                    "-E",
                    "UTF-8",
                    "--locale=C.UTF-8",
                    "--auth=scram-sha-256",
                    "--pwfile=" + passwordFile,
                    "--no-instructions"));
        } finally {
            Files.delete(passwordFile);
        }
    }

    private static void deleteUnfinished(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static void run(Path binaries, Path folder, int port) throws IOException {
        var options = String.join(
                " ",
                "-p " + port,
                "-c listen_addresses=127.0.0.1",
                "-c unix_socket_directories=''",
                "-c fsync=on -c synchronous_commit=on -c full_page_writes=on",
                "-c max_connections=200 -c shared_buffers=128MB -c jit=off",
                "-c wal_compression=on -c random_page_cost=1.1",
                "-c log_min_messages=warning -c log_min_error_statement=panic -c log_parameter_max_length_on_error=0");
        call(List.of(
                binaries.resolve("bin/pg_ctl").toString(),
                "-D",
                folder.toString(),
                "-w",
                "-t",
                "60",
                "-l",
                folder.resolveSibling("postgres.log").toString(),
                "-o",
                options,
                "start"));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** PostgreSQL refuses to run as root; in an own user namespace it does not see itself as root. */
    private static void call(List<String> command) throws IOException {
        var whole = new ArrayList<String>();
        if ("root".equals(System.getProperty("user.name"))) {
            whole.addAll(List.of("unshare", "-U"));
        }
        whole.addAll(command);
        var output = Files.createTempFile("redlich-postgres", ".out");
        try {
            var process = new ProcessBuilder(whole)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            if (!process.waitFor(90, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IOException(Files.readString(output).strip());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } finally {
            Files.deleteIfExists(output);
        }
    }
}
