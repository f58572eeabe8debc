package de.redlich;

import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** The program in a process of its own, as {@code bin/run} starts it, with nothing set but what is given. */
public final class OwnProcess implements AutoCloseable {
    private static final int SECONDS = 60;

    private final Process process;
    private final Path out;
    private final Path err;
    private final int port;

    private OwnProcess(Process process, Path out, Path err, int port) {
        this.process = process;
        this.out = out;
        this.err = err;
        this.port = port;
    }

    /** @param settings {@code REDLICH_…} variables; without a port it gets a free one */
    public static OwnProcess start(Map<String, String> settings) {
        return start(settings, List.of());
    }

    public static OwnProcess start(Map<String, String> settings, List<String> arguments) {
        try {
            var port =
                    Integer.parseInt(settings.getOrDefault("REDLICH_PORT", "0").replaceAll("\\D", "0"));
            port = port == 0 ? freePort() : port;
            var folder = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "process-");
            var builder = new ProcessBuilder(command(arguments))
                    .redirectOutput(folder.resolve("out").toFile())
                    .redirectError(folder.resolve("err").toFile());
            builder.environment().keySet().removeIf(name -> name.startsWith("REDLICH_"));
            builder.environment().put("REDLICH_PORT", Integer.toString(port));
            builder.environment().putAll(settings);
            return new OwnProcess(builder.start(), folder.resolve("out"), folder.resolve("err"), port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return port;
    }

    /** Waits until it serves pages. */
    public OwnProcess ready() {
        await().atMost(Duration.ofSeconds(SECONDS)).until(() -> {
            if (!process.isAlive()) {
                throw new AssertionError("it ended: " + err() + out());
            }
            return healthy();
        });
        return this;
    }

    /** Waits until it has ended by itself. */
    public int exitCode() {
        try {
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError("it still runs: " + err() + out());
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** {@code kill -9}: no chance to tidy up. */
    public void kill() {
        process.destroyForcibly();
        exitCode();
    }

    /** SIGTERM, as Ctrl-C or a service manager would. */
    public int stop() {
        process.destroy();
        return exitCode();
    }

    public String out() {
        return read(out);
    }

    public String err() {
        return read(err);
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            stop();
        }
    }

    private boolean healthy() throws InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/health"))
                    .build();
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    private static List<String> command(List<String> arguments) {
        var command = new ArrayList<>(List.of(
                System.getProperty("java.home") + "/bin/java",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx256m",
                "--enable-native-access=ALL-UNNAMED",
                "-Djava.awt.headless=true",
                "-cp",
                classes(),
                "de.redlich.Redlich"));
        command.addAll(arguments);
        return command;
    }

    private static String classes() {
        var whole = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(whole.split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    public static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
