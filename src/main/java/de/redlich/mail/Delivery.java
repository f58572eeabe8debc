package de.redlich.mail;

import de.redlich.privacy.PersonId;
import de.redlich.privacy.Sealing;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Hands waiting messages to the mail server, each under a lock of its row. If we are stopped between the server's yes and our
 * own note, the message goes twice, never not at all; both have the same Message-ID.
 */
@Component
class Delivery {
    private static final Logger log = LoggerFactory.getLogger(Delivery.class);
    private static final int MOST_TRIES = 150; // about six days

    private final JdbcClient jdbc;
    private final Sealing sealing;
    private final JsonMapper json;
    private final Postman postman;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;

    Delivery(
            JdbcClient jdbc,
            Sealing sealing,
            JsonMapper json,
            Postman postman,
            TransactionTemplate transaction,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.sealing = sealing;
        this.json = json;
        this.postman = postman;
        this.transaction = transaction;
        this.events = events;
    }

    /** @throws NotDelivered when it must be tried again later */
    void deliver(UUID message) {
        try {
            Optional.ofNullable(transaction.execute(it -> send(message))).ifPresent(this::end);
        } catch (MailException e) {
            if (postman.isRefusedForGood(e)) {
                log.warn("message {} was refused by the mail server and is given up", message);
                giveUp(message);
                return;
            }
            if (failed(message) >= MOST_TRIES) {
                log.warn("message {} could not be delivered in {} tries and is given up", message, MOST_TRIES);
                giveUp(message);
                return;
            }
            throw new NotDelivered(message);
        }
    }

    /** Who got a last letter, if it was one. */
    private @Nullable PersonId send(UUID id) {
        var message = jdbc.sql("""
                        select id, person_id, address, content, farewell from mail.message
                         where id = ? and state = 'QUEUED' for update skip locked""").param(id).query((row, n) -> waiting(row)).optional();
        if (message.isEmpty()) {
            return null;
        }
        postman.send(message.get());
        if (message.get().farewell()) {
            jdbc.sql("delete from mail.message where id = ?").param(id).update();
            return message.get().person();
        }
        jdbc.sql(
                        "update mail.message set state = 'SENT', sent_at = now(), tries = tries + 1, address = null, content = null where id = ?")
                .param(id)
                .update();
        return null;
    }

    /** The key to what is gone goes too. */
    private void end(PersonId recipient) {
        events.publishEvent(new FarewellEnded(recipient));
    }

    private int failed(UUID id) {
        return jdbc.sql("""
                        update mail.message set tries = tries + 1, next_at = now() + make_interval(secs => least(3600, 5 * 2 ^ least(tries, 20)))
                         where id = ? returning tries""").param(id).query(Integer.class).optional().orElse(0);
    }

    /** Its words go too; that it could not be sent stays a little longer. */
    private void giveUp(UUID id) {
        jdbc.sql("delete from mail.message where id = ? and farewell returning person_id")
                .param(id)
                .query(UUID.class)
                .optional()
                .ifPresentOrElse(
                        recipient -> end(new PersonId(recipient)),
                        () -> jdbc.sql(
                                        "update mail.message set state = 'FAILED', address = null, content = null where id = ?")
                                .param(id)
                                .update());
    }

    private Waiting waiting(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var person = new PersonId(row.getObject("person_id", UUID.class));
        return new Waiting(
                id,
                person,
                row.getBoolean("farewell"),
                sealing.open(person, Outbox.ADDRESS, id, row.getBytes("address")),
                json.readValue(sealing.open(person, Outbox.CONTENT, id, row.getBytes("content")), Content.class));
    }

    /** A message that is about to be sent. */
    record Waiting(UUID id, PersonId person, boolean farewell, String address, Content content) {}

    /** No mail server took the message this time. Says no more, because a server's words name the address. */
    static final class NotDelivered extends RuntimeException {
        NotDelivered(UUID message) {
            super("message " + message + " could not be delivered and is tried again later", null, false, false);
        }
    }
}
