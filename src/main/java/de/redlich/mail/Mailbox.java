package de.redlich.mail;

import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The messages in the development mailbox. */
record Mailbox(Path folder) {
    private static final Pattern KEY = Pattern.compile("[0-9]{13}-[0-9a-f-]{36}");
    private static final int SHOWN = 200;

    /** @param key names the message in addresses */
    record Mail(String key, Instant at, String to, String subject, List<Line> lines) {}

    record Line(String text, boolean isLink) {}

    /** Newest first. */
    List<Mail> of(String academy) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".eml"))
                    .sorted(Comparator.reverseOrder())
                    .flatMap(file -> read(file, academy).stream())
                    .limit(SHOWN)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<Mail> find(String key, String academy) {
        return KEY.matcher(key).matches() ? read(folder.resolve(key + ".eml"), academy) : Optional.empty();
    }

    private static Optional<Mail> read(Path file, String academy) {
        try (var bytes = Files.newInputStream(file)) {
            var message = new MimeMessage(null, bytes);
            var from = message.getHeader(DevelopmentServer.ACADEMY, null);
            return academy.equals(from) ? Optional.of(mail(file, message)) : Optional.empty();
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MessagingException e) {
            throw new IllegalStateException("not a message: " + file.getFileName(), e);
        }
    }

    private static Mail mail(Path file, MimeMessage message) throws MessagingException, IOException {
        var key = String.valueOf(file.getFileName()).replace(".eml", "");
        var to = (InternetAddress) message.getRecipients(Message.RecipientType.TO)[0];
        var lines = Arrays.stream(plain(message.getContent()).split("\r?\n"))
                .map(line -> new Line(line, line.matches("https?://\\S+")))
                .toList();
        return new Mail(
                key,
                Instant.ofEpochMilli(Long.parseLong(key.substring(0, 13))),
                to.getAddress(),
                message.getSubject(),
                lines);
    }

    private static String plain(@Nullable Object content) throws MessagingException, IOException {
        if (content instanceof String text) {
            return text;
        }
        if (content instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart part = parts.getBodyPart(i);
                if (part.isMimeType("text/plain") || part.isMimeType("multipart/*")) {
                    return plain(part.getContent());
                }
            }
        }
        return "";
    }
}
