package de.redlich.mail;

import de.redlich.academy.CurrentAcademy;
import de.redlich.storage.Settings;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Properties;
import org.springframework.mail.MailException;
import org.springframework.mail.MailParseException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Speaks SMTP with the configured server, or with the development mailbox. */
@Component
class Postman {
    private static final String MILLISECONDS = "15000";

    private final Settings settings;
    private final Optional<DevelopmentServer> development;

    Postman(Settings settings, Optional<DevelopmentServer> development) {
        this.settings = settings;
        this.development = development;
    }

    /** Whether there is a server to give mail to at all. */
    boolean hasServer() {
        return settings.smtp() != null || development.isPresent();
    }

    void send(Delivery.Waiting message) {
        if (!hasServer()) {
            throw new MailSendException("no mail server is configured");
        }
        var sender = sender();
        sender.send(mime(message, sender));
    }

    /** A wrong address does not get better by trying again; a server that is down or full does. */
    boolean isRefusedForGood(MailException e) {
        if (!(e instanceof MailSendException failed)) {
            return e instanceof MailParseException;
        }
        return failed.getFailedMessages().values().stream().anyMatch(Postman::namesRefusedAddress);
    }

    private static boolean namesRefusedAddress(Throwable e) {
        for (Throwable cause = e; cause != null; cause = next(cause)) {
            if (cause instanceof SendFailedException refused
                    && refused.getInvalidAddresses() != null
                    && refused.getInvalidAddresses().length > 0) {
                return true;
            }
        }
        return false;
    }

    private static @org.jspecify.annotations.Nullable Throwable next(Throwable e) {
        return e instanceof MessagingException mail && mail.getNextException() != null
                ? mail.getNextException()
                : e.getCause();
    }

    private MimeMessage mime(Delivery.Waiting message, JavaMailSenderImpl sender) {
        try {
            var mime = sender.createMimeMessage();
            var helper = new MimeMessageHelper(mime, true, StandardCharsets.UTF_8.name());
            helper.setFrom(settings.mailFrom(), CurrentAcademy.get().name());
            helper.setTo(message.address());
            helper.setSubject(message.content().subject());
            helper.setText(message.content().text(), message.content().html());
            mime.setHeader(
                    "Message-ID",
                    "<" + message.id() + "@" + CurrentAcademy.get().host() + ">");
            mime.setHeader("Auto-Submitted", "auto-generated");
            mime.setHeader(DevelopmentServer.ACADEMY, CurrentAcademy.get().slug());
            return mime;
        } catch (MessagingException | UnsupportedEncodingException e) {
            throw new MailParseException(e);
        }
    }

    private JavaMailSenderImpl sender() {
        var sender = new JavaMailSenderImpl();
        var smtp = settings.smtp();
        if (smtp == null) {
            sender.setHost("127.0.0.1");
            sender.setPort(development.orElseThrow().port());
        } else {
            sender.setHost(smtp.substring(0, smtp.lastIndexOf(':')));
            sender.setPort(Integer.parseInt(smtp.substring(smtp.lastIndexOf(':') + 1)));
        }
        sender.setDefaultEncoding(StandardCharsets.UTF_8.name());
        sender.setJavaMailProperties(properties());
        if (settings.smtpUser() != null) {
            sender.setUsername(settings.smtpUser());
            sender.setPassword(settings.smtpPassword());
        }
        return sender;
    }

    private Properties properties() {
        var properties = new Properties();
        properties.setProperty("mail.smtp.auth", String.valueOf(settings.smtpUser() != null));
        properties.setProperty("mail.smtp.starttls.enable", "true");
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        properties.setProperty("mail.smtp.connectiontimeout", MILLISECONDS);
        properties.setProperty("mail.smtp.timeout", MILLISECONDS);
        properties.setProperty("mail.smtp.writetimeout", MILLISECONDS);
        properties.setProperty("mail.mime.allowutf8", "true");
        return properties;
    }
}
