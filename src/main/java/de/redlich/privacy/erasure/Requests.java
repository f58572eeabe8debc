package de.redlich.privacy.erasure;

import de.redlich.academy.CurrentAcademy;
import de.redlich.privacy.PersonId;
import de.redlich.privacy.erasure.Erasures.Done;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The requests of the current academy and how far each is. */
@Repository
class Requests {
    private static final String SELECT = "select * from privacy.erasure ";

    private final JdbcClient jdbc;

    Requests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    UUID nextId() {
        return jdbc.sql("select uuidv7()").query(UUID.class).single();
    }

    void add(Erasure request, byte @Nullable [] recipient) {
        jdbc.sql("""
                insert into privacy.erasure
                       (id, academy_id, person_id, recipient_id, recipient, cause, wishes, requested_at, due_at)
                values (:id, :academy, :person, :recipient_id, :recipient, :cause, :wishes, :requested, :due)""")
                .param("id", request.id())
                .param("academy", CurrentAcademy.id().value())
                .param("person", request.person().orElseThrow().value())
                .param("recipient_id", request.recipient().map(PersonId::value).orElse(null), java.sql.Types.OTHER)
                .param("recipient", recipient, java.sql.Types.BINARY)
                .param("cause", request.cause().name())
                .param("wishes", request.wishes().toArray(String[]::new))
                .param("requested", at(request.requestedAt()))
                .param("due", at(request.dueAt()))
                .update();
    }

    Optional<Erasure> find(UUID id) {
        return jdbc.sql(SELECT + "where id = ?")
                .param(id)
                .query(Requests::erasure)
                .optional();
    }

    /** Locks the request for the running transaction. */
    Optional<Erasure> take(UUID id) {
        return jdbc.sql(SELECT + "where id = ? for update")
                .param(id)
                .query(Requests::erasure)
                .optional();
    }

    Optional<Erasure> of(PersonId person) {
        return jdbc.sql(SELECT + "where person_id = ?")
                .param(person.value())
                .query(Requests::erasure)
                .optional();
    }

    Optional<Erasure> withRecipient(PersonId recipient) {
        return jdbc.sql(SELECT + "where recipient_id = ?")
                .param(recipient.value())
                .query(Requests::erasure)
                .optional();
    }

    /** All that are not done, oldest first. */
    List<Erasure> open() {
        return jdbc.sql(SELECT + "where state <> 'DONE' order by requested_at")
                .query(Requests::erasure)
                .list();
    }

    List<Done> lastDone(int most) {
        return jdbc.sql("""
                        select e.erased_at, sum(r.count) filter (where r.fate = 'ERASED') as erased,
                               sum(r.count) filter (where r.fate = 'ANONYMISED') as anonymised,
                               sum(r.count) filter (where r.fate = 'KEPT') as kept
                          from privacy.erasure e left join privacy.receipt r on r.erasure_id = e.id
                         where e.state = 'DONE' and e.erased_at is not null
                         group by e.id order by e.erased_at desc limit ?""")
                .param(most)
                .query((row, n) -> new Done(
                        row.getObject("erased_at", OffsetDateTime.class).toInstant(),
                        row.getLong("erased"),
                        row.getLong("anonymised"),
                        row.getLong("kept")))
                .list();
    }

    Optional<byte[]> recipient(UUID id) {
        return jdbc.sql("select recipient from privacy.erasure where id = ? and recipient is not null")
                .param(id)
                .query(byte[].class)
                .optional();
    }

    /** True unless it has begun. */
    boolean remove(UUID id) {
        return jdbc.sql("delete from privacy.erasure where id = ? and step = 'BEGIN'")
                        .param(id)
                        .update()
                == 1;
    }

    void begin(UUID id, Instant now) {
        set(id, "state = 'RUNNING', step = 'FILES', begun_at = coalesce(begun_at, :now)", now);
    }

    void hold(UUID id) {
        jdbc.sql("update privacy.erasure set state = 'HELD' where id = ?")
                .param(id)
                .update();
    }

    void release(UUID id) {
        jdbc.sql("update privacy.erasure set state = 'WAITING', released = true where id = ? and state = 'HELD'")
                .param(id)
                .update();
    }

    /** After a restore: nobody waits for it, nobody gets a receipt. */
    void replay(UUID id) {
        jdbc.sql("""
                update privacy.erasure set cause = 'REPLAY', recipient_id = null, recipient = null, due_at = requested_at
                 where id = ?""").param(id).update();
    }

    void goOn(UUID id, Erasure.Step next) {
        jdbc.sql("update privacy.erasure set state = 'RUNNING', step = ? where id = ?")
                .params(next.name(), id)
                .update();
    }

    /** From here on it is a receipt. */
    void forgetPerson(UUID id, Instant now) {
        set(id, "state = 'RUNNING', step = 'RECEIPT', person_id = null, erased_at = :now", now);
    }

    void finish(UUID id, Instant now) {
        set(
                id,
                "state = 'DONE', step = 'END', recipient_id = null, recipient = null, failure = null, done_at = :now",
                now);
    }

    void fail(UUID id, String kind) {
        jdbc.sql("""
                update privacy.erasure set state = 'FAILED_WILL_RETRY', failure = ?, failures = failures + 1
                 where id = ? and state not in ('DONE', 'HELD')""").params(kind, id).update();
    }

    /** How many were begun since then by whoever can be held. */
    long begunSince(Instant when) {
        return jdbc.sql("select count(*) from privacy.erasure where begun_at > ? and cause in ('PERSON', 'JOB')")
                .param(at(when))
                .query(Long.class)
                .single();
    }

    private void set(UUID id, String changes, Instant now) {
        jdbc.sql("update privacy.erasure set " + changes + " where id = :id")
                .param("now", at(now))
                .param("id", id)
                .update();
    }

    static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Erasure erasure(ResultSet row, int number) throws SQLException {
        var erasedAt = row.getObject("erased_at", OffsetDateTime.class);
        return new Erasure(
                row.getObject("id", UUID.class),
                Optional.ofNullable(row.getObject("person_id", UUID.class)).map(PersonId::new),
                Optional.ofNullable(row.getObject("recipient_id", UUID.class)).map(PersonId::new),
                Erasure.Cause.valueOf(row.getString("cause")),
                words(row.getArray("wishes")),
                Erasure.State.valueOf(row.getString("state")),
                Erasure.Step.valueOf(row.getString("step")),
                row.getBoolean("released"),
                Optional.ofNullable(row.getString("failure")),
                row.getObject("requested_at", OffsetDateTime.class).toInstant(),
                row.getObject("due_at", OffsetDateTime.class).toInstant(),
                erasedAt == null ? null : erasedAt.toInstant());
    }

    private static Set<String> words(Array array) throws SQLException {
        return Set.of((String[]) array.getArray());
    }
}
