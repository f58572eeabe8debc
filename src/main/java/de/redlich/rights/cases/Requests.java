package de.redlich.rights.cases;

import de.redlich.academy.CurrentAcademy;
import de.redlich.page.Language;
import de.redlich.privacy.PersonId;
import de.redlich.privacy.Sealing;
import de.redlich.privacy.calendar.Deadline;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The requests of the current academy. */
@Repository
public class Requests {
    private static final String TABLE = "rights.request.";
    private static final String SELECT = """
            select id, subject_id, reference, kind, channel, state, language, name, email, postal, about, wish,
                   received_on, service_on, due_on, created_at, closed_at
              from rights.request
            """;

    private final JdbcClient jdbc;
    private final Sealing sealing;

    Requests(JdbcClient jdbc, Sealing sealing) {
        this.jdbc = jdbc;
        this.sealing = sealing;
    }

    void add(Request request) {
        jdbc.sql("""
                insert into rights.request (id, academy_id, subject_id, reference, kind, channel, state, language, name, email,
                                            postal, about, wish, received_on, service_on, due_on, created_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(request.id().value(), CurrentAcademy.id().value())
                .params(request.subject().value(), request.reference())
                .params(
                        request.kind().name(),
                        request.channel().name(),
                        request.state().name())
                .param(request.language().code())
                .param(seal(request, "name", request.asker().name().orElse(null)))
                .param(seal(request, "email", request.asker().email().orElse(null)))
                .param(seal(request, "postal", request.asker().postal().orElse(null)))
                .param(seal(request, "about", request.about().isEmpty() ? null : request.about()))
                .param(seal(request, "wish", request.wish()))
                .params(
                        request.received(),
                        request.service().lastDay(),
                        request.due().lastDay())
                .param(request.createdAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Request> find(RequestId id) {
        return jdbc.sql(SELECT + "where id = ?")
                .param(id.value())
                .query(this::request)
                .optional();
    }

    /** The same, for nobody else to change until the transaction ends. */
    Optional<Request> locked(RequestId id) {
        return jdbc.sql(SELECT + "where id = ? for update")
                .param(id.value())
                .query(this::request)
                .optional();
    }

    /** Until the transaction ends nobody else asks for the same person. */
    void waitForOthersOf(PersonId subject) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('rights.request' || ?, 0))::text")
                .param(subject.value().toString())
                .query(String.class)
                .single();
    }

    /** Of one person, newest first. */
    List<Request> of(PersonId subject) {
        return jdbc.sql(SELECT + "where subject_id = ? order by id desc")
                .param(subject.value())
                .query(this::request)
                .list();
    }

    /** Those that wait, the most urgent first. */
    List<Request> open() {
        return jdbc.sql(SELECT + "where closed_at is null order by due_on, id")
                .query(this::request)
                .list();
    }

    /** Those that are done, the latest first. */
    List<Request> closed(int most) {
        return jdbc.sql(SELECT + "where closed_at is not null order by closed_at desc limit ?")
                .param(most)
                .query(this::request)
                .list();
    }

    void move(Request request, State next, Instant now) {
        jdbc.sql("update rights.request set state = ?, closed_at = ? where id = ?")
                .param(next.name())
                .param(next.isOpen() ? null : now.atOffset(ZoneOffset.UTC))
                .param(request.id().value())
                .update();
    }

    void extend(Request request, Deadline due) {
        jdbc.sql("update rights.request set due_on = ?, reminded = 0 where id = ?")
                .params(due.lastDay(), request.id().value())
                .update();
    }

    /** The hash of what the mailed link carries; an older link ends. */
    void expectIdentity(RequestId id, byte[] hash, Instant until) {
        jdbc.sql("update rights.request set identity_hash = ?, identity_until = ? where id = ?")
                .params(hash, until.atOffset(ZoneOffset.UTC), id.value())
                .update();
    }

    Optional<RequestId> expecting(byte[] hash, Instant now) {
        return jdbc.sql("""
                        select id from rights.request
                         where identity_hash = ? and identity_until > ? and state = 'ID_PENDING'""")
                .params(hash, now.atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .optional()
                .map(RequestId::new);
    }

    void identityProved(RequestId id) {
        jdbc.sql("update rights.request set identity_hash = null, identity_until = null where id = ?")
                .param(id.value())
                .update();
    }

    /** Open requests that have had fewer reminders than the clock wants by now. */
    int reminded(RequestId id) {
        return jdbc.sql("select reminded from rights.request where id = ?")
                .param(id.value())
                .query(Integer.class)
                .single();
    }

    void remind(RequestId id, int stage) {
        jdbc.sql("update rights.request set reminded = ? where id = ?")
                .params(stage, id.value())
                .update();
    }

    /** The request is about that objection. */
    void weigh(RequestId id, UUID objection) {
        jdbc.sql("update rights.request set objection_id = ? where id = ?")
                .params(objection, id.value())
                .update();
    }

    Optional<UUID> objectionOf(RequestId id) {
        return jdbc.sql("select objection_id from rights.request where id = ? and objection_id is not null")
                .param(id.value())
                .query(UUID.class)
                .optional();
    }

    Optional<RequestId> weighing(UUID objection) {
        return jdbc.sql("select id from rights.request where objection_id = ?")
                .param(objection)
                .query(UUID.class)
                .optional()
                .map(RequestId::new);
    }

    /** How many wait, and since which day the oldest does; says nothing about anybody. */
    public Waiting waiting() {
        return jdbc.sql("""
                        select count(*) as number, min(received_on) as oldest from rights.request where closed_at is null""")
                .query((row, n) -> new Waiting(
                        row.getLong("number"), Optional.ofNullable(row.getObject("oldest", LocalDate.class))))
                .single();
    }

    /** @param oldest day of receipt of the oldest open request */
    public record Waiting(long number, Optional<LocalDate> oldest) {}

    private byte @Nullable [] seal(Request request, String column, @Nullable String plain) {
        return plain == null
                ? null
                : sealing.seal(request.subject(), TABLE + column, request.id().value(), plain);
    }

    private Request request(ResultSet row, int number) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var subject = new PersonId(row.getObject("subject_id", UUID.class));
        return new Request(
                new RequestId(id),
                subject,
                row.getString("reference"),
                Kind.valueOf(row.getString("kind")),
                Channel.valueOf(row.getString("channel")),
                State.valueOf(row.getString("state")),
                Language.of(row.getString("language")).orElse(Language.DE),
                new Request.Asker(
                        open(row, subject, id, "name"),
                        open(row, subject, id, "email"),
                        open(row, subject, id, "postal")),
                open(row, subject, id, "about").orElse(""),
                open(row, subject, id, "wish").orElse(""),
                row.getObject("received_on", LocalDate.class),
                new Deadline(row.getObject("service_on", LocalDate.class)),
                new Deadline(row.getObject("due_on", LocalDate.class)),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("closed_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }

    private Optional<String> open(ResultSet row, PersonId subject, UUID id, String column) throws SQLException {
        return Optional.ofNullable(row.getBytes(column))
                .map(stored -> sealing.open(subject, TABLE + column, id, stored));
    }
}
