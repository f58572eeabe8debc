package de.redlich.security;

import de.redlich.academy.CurrentAcademy;
import de.redlich.privacy.PersonId;
import de.redlich.privacy.Sealing;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The register of requests by authorities of the current academy. */
@Repository
class AuthorityRequests {
    private static final String TABLE = "security.authority_request.";
    private static final String WORDS = "security.authority_step.words";
    private static final String SELECT = """
            select id, person_id, reference, state, authority, officer, file_number, asked, given, norm, court_order,
                   foreign_body, silent, assessed_by, approved_by, received_at, closed_at
              from security.authority_request
            """;

    /** @param words what was found; may be empty */
    record Step(String what, PersonId staff, String words, Instant at) {}

    private final JdbcClient jdbc;
    private final Sealing sealing;

    AuthorityRequests(JdbcClient jdbc, Sealing sealing) {
        this.jdbc = jdbc;
        this.sealing = sealing;
    }

    void add(AuthorityRequest request) {
        jdbc.sql("""
                insert into security.authority_request
                  (id, academy_id, person_id, reference, state, authority, officer, file_number, asked, foreign_body, silent,
                   received_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        request.id(),
                        CurrentAcademy.id().value(),
                        request.person().value())
                .params(request.reference(), request.state().name())
                .param(seal(request, "authority", request.intake().authority()))
                .param(seal(request, "officer", request.intake().officer()))
                .param(seal(request, "file_number", request.intake().fileNumber()))
                .param(seal(request, "asked", request.intake().asked()))
                .params(request.intake().foreignBody(), request.silent())
                .param(request.receivedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<AuthorityRequest> find(UUID id) {
        return jdbc.sql(SELECT + "where id = ?").param(id).query(this::request).optional();
    }

    /** The same, for nobody else to change until the transaction ends. */
    Optional<AuthorityRequest> locked(UUID id) {
        return jdbc.sql(SELECT + "where id = ? for update")
                .param(id)
                .query(this::request)
                .optional();
    }

    /** All of them, open ones first. */
    List<AuthorityRequest> all() {
        return jdbc.sql(SELECT + "order by closed_at is not null, id desc")
                .query(this::request)
                .list();
    }

    void move(AuthorityRequest request, CheckState next, Instant now) {
        jdbc.sql("update security.authority_request set state = ?, closed_at = ? where id = ?")
                .param(next.name())
                .param(next.isOpen() ? null : now.atOffset(ZoneOffset.UTC))
                .param(request.id())
                .update();
    }

    void assess(AuthorityRequest request, Norm norm, boolean courtOrder, PersonId staff) {
        jdbc.sql("""
                update security.authority_request set norm = ?, data_class = ?, court_order = ?, assessed_by = ? where id = ?""")
                .params(norm.name(), norm.allows().name(), courtOrder, staff.value(), request.id())
                .update();
    }

    /** Before the state moves: the database refuses a positive check without a second person. */
    void approve(AuthorityRequest request, PersonId staff) {
        jdbc.sql("update security.authority_request set approved_by = ? where id = ?")
                .params(staff.value(), request.id())
                .update();
    }

    void release(AuthorityRequest request, String given, byte[] hash) {
        jdbc.sql("update security.authority_request set given = ?, export_hash = ? where id = ?")
                .params(seal(request, "given", given), hash, request.id())
                .update();
    }

    void liftSilence(AuthorityRequest request) {
        jdbc.sql("update security.authority_request set silent = false where id = ?")
                .param(request.id())
                .update();
    }

    void note(AuthorityRequest request, String what, PersonId staff, String words, Instant at) {
        var id = jdbc.sql("select uuidv7()").query(UUID.class).single();
        jdbc.sql("""
                insert into security.authority_step (id, academy_id, request_id, what, staff_id, words, at)
                values (?, ?, ?, ?, ?, ?, ?)""")
                .params(id, CurrentAcademy.id().value(), request.id(), what, staff.value())
                .param(words.isEmpty() ? null : sealing.seal(request.person(), WORDS, id, words))
                .param(at.atOffset(ZoneOffset.UTC))
                .update();
    }

    List<Step> steps(AuthorityRequest request) {
        return jdbc.sql(
                        "select id, what, staff_id, words, at from security.authority_step where request_id = ? order by id")
                .param(request.id())
                .query((row, n) -> {
                    var words = row.getBytes("words");
                    return new Step(
                            row.getString("what"),
                            new PersonId(row.getObject("staff_id", UUID.class)),
                            words == null
                                    ? ""
                                    : sealing.open(request.person(), WORDS, row.getObject("id", UUID.class), words),
                            row.getObject("at", OffsetDateTime.class).toInstant());
                })
                .list();
    }

    /** How many wait and how many are done, by state. */
    long open() {
        return jdbc.sql("select count(*) from security.authority_request where closed_at is null")
                .query(Long.class)
                .single();
    }

    private byte[] seal(AuthorityRequest request, String column, String plain) {
        return sealing.seal(request.person(), TABLE + column, request.id(), plain);
    }

    private AuthorityRequest request(ResultSet row, int number) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var person = new PersonId(row.getObject("person_id", UUID.class));
        var norm = row.getString("norm");
        return new AuthorityRequest(
                id,
                person,
                row.getString("reference"),
                CheckState.valueOf(row.getString("state")),
                new AuthorityRequest.Intake(
                        open(row, person, id, "authority"),
                        open(row, person, id, "officer"),
                        open(row, person, id, "file_number"),
                        open(row, person, id, "asked"),
                        row.getBoolean("foreign_body")),
                open(row, person, id, "given"),
                norm == null ? Optional.empty() : Optional.of(Norm.valueOf(norm)),
                row.getBoolean("court_order"),
                row.getBoolean("silent"),
                person(row, "assessed_by"),
                person(row, "approved_by"),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("closed_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }

    private static Optional<PersonId> person(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, UUID.class)).map(PersonId::new);
    }

    private String open(ResultSet row, PersonId person, UUID id, String column) throws SQLException {
        var stored = row.getBytes(column);
        return stored == null ? "" : sealing.open(person, TABLE + column, id, stored);
    }
}
