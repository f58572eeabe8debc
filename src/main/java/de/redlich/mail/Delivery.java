package de.redlich.mail;

import de.redlich.privacy.PersonId;
import de.redlich.privacy.Sealing;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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

    Delivery(JdbcClient jdbc, Sealing sealing, JsonMapper json, Postman postman, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.sealing = sealing;
        this.json = json;
        this.postman = postman;
        this.transaction = transaction;
    }

    /** @throws NotDelivered when it must be tried again later */
    void deliver(UUID message) {
        try {
            transaction.executeWithoutResult(it -> send(message));
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

    private void send(UUID id) {
        jdbc.sql("""
                        select id, person_id, address, content from mail.message
                         where id = ? and state = 'QUEUED' for update skip locked""").param(id).query((row, n) -> waiting(row)).optional().ifPresent(message -> {
            postman.send(message);
            jdbc.sql(
                            "update mail.message set state = 'SENT', sent_at = now(), tries = tries + 1, address = null, content = null where id = ?")
                    .param(id)
                    .update();
        });
    }

    private int failed(UUID id) {
        return jdbc.sql("""
                        update mail.message set tries = tries + 1, next_at = now() + make_interval(secs => least(3600, 5 * 2 ^ least(tries, 20)))
                         where id = ? returning tries""").param(id).query(Integer.class).optional().orElse(0);
    }

    /** Its words go too; that it could not be sent stays a little longer. */
    private void giveUp(UUID id) {
        jdbc.sql("update mail.message set state = 'FAILED', address = null, content = null where id = ?")
                .param(id)
                .update();
    }

    private Waiting waiting(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var person = new PersonId(row.getObject("person_id", UUID.class));
        return new Waiting(
                id,
                sealing.open(person, Outbox.ADDRESS, id, row.getBytes("address")),
                json.readValue(sealing.open(person, Outbox.CONTENT, id, row.getBytes("content")), Content.class));
    }

    /** A message that is about to be sent. */
    record Waiting(UUID id, String address, Content content) {}

    /** No mail server took the message this time. Says no more, because a server's words name the address. */
    static final class NotDelivered extends RuntimeException {
        NotDelivered(UUID message) {
            super("message " + message + " could not be delivered and is tried again later", null, false, false);
        }
    }
}
