package de.redlich.storage;

import static org.awaitility.Awaitility.await;

import de.redlich.OwnProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** A real S3 server on loopback (S3Proxy, fetched by the build) that keeps its buckets as folders. */
record S3Server(Process process, int port) implements AutoCloseable {
    static final String USER = "redlich";
    static final String PASSWORD = "a secret key for tests";

    /** @param readOnly refuses every change */
    static S3Server over(Path folder, String bucket, boolean readOnly) {
        try {
            Files.createDirectories(folder.resolve(bucket));
            var port = OwnProcess.freePort();
            var target = Files.createTempDirectory(Path.of("target"), "s3-");
            var properties = Files.writeString(target.resolve("s3proxy.conf"), """
                    s3proxy.endpoint=http://127.0.0.1:%d
                    s3proxy.authorization=aws-v2-or-v4
                    s3proxy.identity=%s
                    s3proxy.credential=%s
                    s3proxy.read-only-blobstore=%s
                    jclouds.provider=filesystem-nio2
                    jclouds.filesystem.basedir=%s
                    """.formatted(
                            port, USER, PASSWORD, readOnly, folder.toAbsolutePath()));
            var process = new ProcessBuilder(
                            System.getProperty("java.home") + "/bin/java",
                            "-Xmx256m",
                            "-XX:TieredStopAtLevel=1",
                            "-jar",
                            "target/s3proxy.jar",
                            "--properties",
                            properties.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(target.resolve("out").toFile())
                    .start();
            var server = new S3Server(process, port);
            await().atMost(Duration.ofSeconds(60)).until(server::answers);
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The settings of an installation that keeps its blobs here. */
    Map<String, String> settings(String blobs) {
        return new HashMap<>(Map.of(
                "REDLICH_BLOBS", blobs,
                "REDLICH_BLOBS_ENDPOINT", "http://127.0.0.1:" + port,
                "REDLICH_BLOBS_USER", USER,
                "REDLICH_BLOBS_PASSWORD", PASSWORD));
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }

    private boolean answers() {
        if (!process.isAlive()) {
            throw new AssertionError("the S3 server ended");
        }
        try (var socket = new Socket("127.0.0.1", port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }
}
