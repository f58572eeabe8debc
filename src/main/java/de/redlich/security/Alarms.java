package de.redlich.security;

import de.redlich.academy.CurrentAcademy;
import de.redlich.privacy.PersonId;
import de.redlich.privacy.Sealing;
import de.redlich.privacy.SecurityEvent.Severity;
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

/** The alarms of the current academy. The same pattern again makes an open alarm larger, not a second one. */
@Repository
class Alarms {
    private static final String SELECT = """
            select id, rule, severity, person_id, count, first_at, last_at, answer_until, answered_by, closed_at, reason
              from security.alarm
            """;

    private final JdbcClient jdbc;
    private final Sealing sealing;

    Alarms(JdbcClient jdbc, Sealing sealing) {
        this.jdbc = jdbc;
        this.sealing = sealing;
    }

    /** The new alarm; empty when it stands already. */
    Optional<Alarm> raise(Detector.Finding finding) {
        var rule = finding.rule();
        var at = finding.at().atOffset(ZoneOffset.UTC);
        var person = finding.person().isEmpty() ? null : UUID.fromString(finding.person());
        return jdbc.sql("""
                        insert into security.alarm as a
                          (academy_id, rule, key, severity, person_id, count, first_at, last_at, answer_until)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (academy_id, rule, key) where closed_at is null do update
                           set count = greatest(a.count, excluded.count), last_at = excluded.last_at,
                               person_id = case when a.person_id = excluded.person_id then a.person_id end
                        returning id, xmax = 0 as fresh""")
                .params(CurrentAcademy.id().value(), rule.name())
                .param(sealing.blindIndex(
                        "security.alarm:" + CurrentAcademy.id().value(), finding.key()))
                .param(rule.severity().name())
                .param(person)
                .params(finding.count(), at, at)
                .param(finding.at().plus(rule.answer()).atOffset(ZoneOffset.UTC))
                .query((row, n) ->
                        row.getBoolean("fresh") ? Optional.of(row.getObject("id", UUID.class)) : Optional.<UUID>empty())
                .single()
                .flatMap(this::find);
    }

    Optional<Alarm> find(UUID id) {
        return jdbc.sql(SELECT + "where id = ?").param(id).query(Alarms::alarm).optional();
    }

    /** Open ones first, the worst and the oldest before the others. */
    List<Alarm> all(int most) {
        return jdbc.sql(SELECT + """
                        order by closed_at is not null, case when closed_at is null then severity end, closed_at desc, first_at
                        limit ?""").param(most).query(Alarms::alarm).list();
    }

    /** Whoever comes first answers. */
    boolean answer(UUID id, PersonId staff, Instant now) {
        return jdbc.sql("""
                        update security.alarm set answered_by = ?, answered_at = ?
                         where id = ? and answered_by is null and closed_at is null""")
                        .params(staff.value(), now.atOffset(ZoneOffset.UTC), id)
                        .update()
                == 1;
    }

    /** Closed by whoever answered it. */
    boolean close(UUID id, PersonId staff, String reason, Instant now) {
        return jdbc.sql("""
                        update security.alarm set closed_at = ?, reason = ?
                         where id = ? and answered_by = ? and closed_at is null""")
                        .params(now.atOffset(ZoneOffset.UTC), reason, id, staff.value())
                        .update()
                == 1;
    }

    /** Those that nobody looked at in time, each once. */
    List<Alarm> overdue(Instant now) {
        return jdbc
                .sql("""
                        update security.alarm set reminded_at = :now
                         where closed_at is null and answered_by is null and answer_until < :now and reminded_at is null
                        returning id""")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, n) -> row.getObject("id", UUID.class))
                .list()
                .stream()
                .flatMap(id -> find(id).stream())
                .toList();
    }

    private static Alarm alarm(ResultSet row, int number) throws SQLException {
        return new Alarm(
                row.getObject("id", UUID.class),
                row.getString("rule"),
                Severity.valueOf(row.getString("severity")),
                Optional.ofNullable(row.getObject("person_id", UUID.class)).map(PersonId::new),
                row.getInt("count"),
                instant(row, "first_at").orElseThrow(),
                instant(row, "last_at").orElseThrow(),
                instant(row, "answer_until").orElseThrow(),
                Optional.ofNullable(row.getObject("answered_by", UUID.class)).map(PersonId::new),
                instant(row, "closed_at"),
                Optional.ofNullable(row.getString("reason")).orElse(""));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
