package de.redlich.mail;

import com.github.kagkarlsson.scheduler.Scheduler;
import de.redlich.academy.CurrentAcademy;
import de.redlich.account.People;
import de.redlich.account.Person;
import de.redlich.privacy.PersonId;
import de.redlich.privacy.Sealing;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
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
    private final InstantSource time;

    Outbox(
            JdbcClient jdbc,
            People people,
            Writer writer,
            Sealing sealing,
            JsonMapper json,
            Scheduler scheduler,
            InstantSource time) {
        this.jdbc = jdbc;
        this.people = people;
        this.writer = writer;
        this.sealing = sealing;
        this.json = json;
        this.scheduler = scheduler;
        this.time = time;
    }

    /**
     * Who has no address, as children, gets no letters; their guardians are written to.
     *
     * @return whether it goes anywhere
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean put(Letter letter) {
        var address = letter.address().or(() -> people.emailOf(letter.person()));
        address.ifPresent(it -> put(letter, it));
        return address.isPresent();
    }

    private void put(Letter letter, String address) {
        var person = people.find(letter.person()).orElseThrow();
        put(letter, address, json.writeValueAsString(writer.write(letter, person)));
    }

    /**
     * The same to somebody without an account, who asked us something.
     *
     * @param addressee under whose id the letter is sealed; the letter says where it goes
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void put(Letter letter, Person addressee) {
        put(letter, letter.address().orElseThrow(), json.writeValueAsString(writer.answer(letter, addressee)));
    }

    private void put(Letter letter, String address, String content) {
        schedule(insert(letter.person(), letter.kind(), address, content, false));
    }

    private void schedule(UUID message) {
        scheduler.schedule(
                DeliveryTask.TASK
                        .instance(DeliveryTask.key(CurrentAcademy.id(), message))
                        .build(),
                Instant.now());
        lookOnceCommitted();
    }

    /**
     * A last letter to somebody who has no account any more, or soon none. It is sealed under a key for this one letter; after the
     * sending neither the letter nor the key is left.
     *
     * @param recipient with a one-time id
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void farewell(Person recipient, String address, Letter letter) {
        var content = json.writeValueAsString(writer.write(letter, recipient));
        schedule(insert(recipient.id(), letter.kind(), address, content, true));
    }

    /** Whether a message to that one-time id still waits. */
    public boolean isWaiting(PersonId recipient) {
        return jdbc.sql("select exists (select from mail.message where person_id = ?)")
                .param(recipient.value())
                .query(Boolean.class)
                .single();
    }

    /** Erases every message to the person, also those that wait. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void forgetAll(PersonId person) {
        jdbc.sql("delete from mail.message where person_id = ?")
                .param(person.value())
                .update();
    }

    private UUID insert(PersonId person, String kind, String address, String content, boolean farewell) {
        var id = jdbc.sql("select uuidv7()").query(UUID.class).single();
        jdbc.sql("""
                insert into mail.message (id, academy_id, person_id, kind, address, content, farewell, created_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(id)
                .param(CurrentAcademy.id().value())
                .param(person.value())
                .param(kind)
                .param(sealing.seal(person, ADDRESS, id, address))
                .param(sealing.seal(person, CONTENT, id, content))
                .param(farewell)
                .param(time.instant().atOffset(ZoneOffset.UTC))
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
