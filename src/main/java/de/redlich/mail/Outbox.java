package de.redlich.mail;

import com.github.kagkarlsson.scheduler.Scheduler;
import de.redlich.academy.CurrentAcademy;
import de.redlich.account.People;
import de.redlich.account.Person;
import de.redlich.privacy.PersonId;
import de.redlich.privacy.Sealing;
import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where letters are put. A letter is part of the transaction that causes it: it exists if and only if that happened, and is
 * delivered afterwards, at once or as soon as a mail server takes it.
 */
@Component
public class Outbox {
    static final String ADDRESS = "mail.message.address";
    static final String CONTENT = "mail.message.content";

    private final JdbcClient jdbc;
    private final People people;
    private final Writer writer;
    private final Sealing sealing;
    private final JsonMapper json;
    private final Scheduler scheduler;

    Outbox(JdbcClient jdbc, People people, Writer writer, Sealing sealing, JsonMapper json, Scheduler scheduler) {
        this.jdbc = jdbc;
        this.people = people;
        this.writer = writer;
        this.sealing = sealing;
        this.json = json;
        this.scheduler = scheduler;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void put(Letter letter) {
        var person = people.find(letter.person()).orElseThrow();
        var address = letter.address().or(() -> people.emailOf(letter.person())).orElseThrow();
        put(letter, address, json.writeValueAsString(writer.write(letter, person)));
    }

    /**
     * The same to somebody without an account.
     *
     * @param addressee under whose id the letter is sealed; the letter says where it goes
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void put(Letter letter, Person addressee) {
        put(letter, letter.address().orElseThrow(), json.writeValueAsString(writer.writeToStranger(letter, addressee)));
    }

    private void put(Letter letter, String address, String content) {
        var message = insert(letter.person(), letter.kind(), address, content);
        scheduler.schedule(
                DeliveryTask.TASK
                        .instance(DeliveryTask.key(CurrentAcademy.id(), message))
                        .build(),
                Instant.now());
        lookOnceCommitted();
    }

    /** Erases every message to the person, also those that wait. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void forgetAll(PersonId person) {
        jdbc.sql("delete from mail.message where person_id = ?")
                .param(person.value())
                .update();
    }

    private UUID insert(PersonId person, String kind, String address, String content) {
        var id = jdbc.sql("select uuidv7()").query(UUID.class).single();
        jdbc.sql("""
                insert into mail.message (id, academy_id, person_id, kind, address, content)
                values (?, ?, ?, ?, ?, ?)""")
                .param(id)
                .param(CurrentAcademy.id().value())
                .param(person.value())
                .param(kind)
                .param(sealing.seal(person, ADDRESS, id, address))
                .param(sealing.seal(person, CONTENT, id, content))
                .update();
        return id;
    }

    private void lookOnceCommitted() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                scheduler.triggerCheckForDueExecutions();
            }
        });
    }
}
