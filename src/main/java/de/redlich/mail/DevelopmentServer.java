package de.redlich.mail;

import de.redlich.storage.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.stereotype.Component;
import org.subethamail.smtp.server.SMTPServer;

/**
 * A real mail server for development that delivers to a folder instead of the world, when no other is configured. Its messages
 * are shown at {@code /postfach}.
 */
@Component
@ConditionalOnExpression("${redlich.development:false} and '${redlich.smtp:}'.isEmpty()")
class DevelopmentServer implements DisposableBean {
    /** Header that says which academy a message comes from. */
    static final String ACADEMY = "X-Redlich-Academy";

    private final Path folder;
    private SMTPServer server;

    DevelopmentServer(Settings settings) {
        this.folder = settings.data().resolve("mailbox");
        this.server = start(0);
    }

    Path folder() {
        return folder;
    }

    synchronized int port() {
        return server.getPortAllocated();
    }

    /** As when a mail server is down: nobody answers any more. */
    synchronized void stop() {
        server.stop();
    }

    synchronized void startAgain() {
        server = start(server.getPortAllocated());
    }

    @Override
    public void destroy() {
        stop();
    }

    private SMTPServer start(int port) {
        var started = SMTPServer.port(port)
                .bindAddress(InetAddress.getLoopbackAddress())
                .hostName("localhost")
                .messageHandler((context, from, to, bytes) -> keep(bytes))
                .build();
        started.start();
        return started;
    }

    /** Seen in the folder only when whole. Names sort by time. */
    private void keep(byte[] message) {
        try {
            Files.createDirectories(folder);
            var name = "%013d-%s".formatted(System.currentTimeMillis(), UUID.randomUUID());
            var part = folder.resolve(name + ".part");
            Files.write(part, message);
            Files.move(part, folder.resolve(name + ".eml"), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
