package de.redlich;

import static org.awaitility.Awaitility.await;

import de.redlich.storage.Settings;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

/** What arrived over SMTP at the installation's development mailbox for one address. */
public record Inbox(Path folder, String address) {
    private static final Pattern LINK = Pattern.compile("(?m)^https?://[^/\\s]+(/\\S*)$");

    public record Mail(MimeMessage message, String subject, String text) {
        /** Path of the link that stands in a line of its own. */
        public String link() {
            var found = LINK.matcher(text);
            if (!found.find()) {
                throw new AssertionError("no link in\n" + text);
            }
            return found.group(1).strip();
        }
    }

    public static Inbox of(String address, Settings settings) {
        return new Inbox(settings.data().resolve("mailbox"), address);
    }

    /** Waits until that many messages have come, and returns all in the order of their arrival. */
    public List<Mail> mails(int expected) {
        return await().atMost(Duration.ofSeconds(30)).until(this::mails, mails -> mails.size() >= expected);
    }

    /** The newest of that many messages. */
    public Mail mail(int number) {
        return mails(number).get(number - 1);
    }

    public List<Mail> mails() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".eml"))
                    .sorted()
                    .map(Inbox::read)
                    .filter(this::isForMe)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isForMe(Mail mail) {
        try {
            var to = (InternetAddress) mail.message().getRecipients(Message.RecipientType.TO)[0];
            return to.getAddress().equals(address);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Mail read(Path file) {
        try (var bytes = Files.newInputStream(file)) {
            var message = new MimeMessage(null, bytes);
            return new Mail(message, message.getSubject(), text(message.getContent()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(Object content) throws MessagingException, IOException {
        return content instanceof Multipart parts
                ? text(parts.getBodyPart(0).getContent())
                : content.toString().replace("\r", "");
    }
}
