package de.redlich.security;

import de.redlich.academy.CurrentAcademy;
import de.redlich.privacy.PersonId;
import de.redlich.privacy.Sealing;
import de.redlich.privacy.SecurityEvent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The security events of the current academy, append-only and hash-chained; the database refuses changes. */
@Repository
class Events {
    private static final String SELECT =
            "select number, kind, person_id, source, target, detail, at from security.event where kind = any(?) and ";

    /** A newer node may write kinds that this one does not know yet; its patterns are not looked for here. */
    private static final String[] KNOWN =
            Arrays.stream(SecurityEvent.Kind.values()).map(Enum::name).toArray(String[]::new);

    /** @param number position in the chain */
    record Stored(long number, Seen event) {}

    private final JdbcClient jdbc;
    private final Sealing sealing;

    Events(JdbcClient jdbc, Sealing sealing) {
        this.jdbc = jdbc;
        this.sealing = sealing;
    }

    void add(SecurityEvent event, Instant now) {
        jdbc.sql("""
                insert into security.event (academy_id, kind, severity, person_id, source, target, detail, at)
                values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        CurrentAcademy.id().value(),
                        event.kind().name(),
                        event.kind().severity().name())
                .param(event.person().map(PersonId::value).orElse(null))
                .param(fingerprint(event.network()))
                .param(fingerprint(event.target()))
                .params(event.detail(), now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** In the order of the chain. */
    List<Stored> after(long number, int most) {
        return jdbc.sql(SELECT + "academy_id = ? and number > ? order by number limit ?")
                .param(KNOWN)
                .params(CurrentAcademy.id().value(), number, most)
                .query(this::stored)
                .list();
    }

    /** What was looked at already and may still be part of a pattern. */
    List<Stored> since(Instant moment, long upTo) {
        return jdbc.sql(SELECT + "academy_id = ? and at > ? and number <= ? order by number")
                .param(KNOWN)
                .params(CurrentAcademy.id().value(), moment.atOffset(ZoneOffset.UTC), upTo)
                .query(this::stored)
                .list();
    }

    /** How many of each kind, the most first. */
    Map<SecurityEvent.Kind, Long> counts(Instant since) {
        var counts = new LinkedHashMap<SecurityEvent.Kind, Long>();
        jdbc.sql("""
                select kind, count(*) from security.event where kind = any(?) and academy_id = ? and at > ?
                 group by kind order by count(*) desc, kind""")
                .param(KNOWN)
                .params(CurrentAcademy.id().value(), since.atOffset(ZoneOffset.UTC))
                .query(row -> {
                    counts.put(SecurityEvent.Kind.valueOf(row.getString(1)), row.getLong(2));
                });
        return counts;
    }

    /** Number of the first event that does not fit into the chain. */
    Optional<Long> firstBroken() {
        return jdbc.sql("select privacy.first_broken('security.event', ?)")
                .param(CurrentAcademy.id().value())
                .query(Long.class)
                .optional();
    }

    /** Up to which event patterns have been looked for; nobody else looks until the transaction ends. */
    long watched() {
        jdbc.sql("insert into security.watched (academy_id, number) values (?, 0) on conflict do nothing")
                .param(CurrentAcademy.id().value())
                .update();
        return jdbc.sql("select number from security.watched where academy_id = ? for update")
                .param(CurrentAcademy.id().value())
                .query(Long.class)
                .single();
    }

    void watched(long number) {
        jdbc.sql("update security.watched set number = ? where academy_id = ?")
                .params(number, CurrentAcademy.id().value())
                .update();
    }

    private byte @Nullable [] fingerprint(String value) {
        return value.isEmpty()
                ? null
                : sealing.blindIndex("security.event:" + CurrentAcademy.id().value(), value);
    }

    private Stored stored(ResultSet row, int number) throws SQLException {
        var person = row.getObject("person_id", UUID.class);
        var target = row.getBytes("target");
        var own = person != null && target != null && Arrays.equals(target, fingerprint(person.toString()));
        return new Stored(
                row.getLong("number"),
                new Seen(
                        SecurityEvent.Kind.valueOf(row.getString("kind")),
                        person == null ? "" : person.toString(),
                        hex(row.getBytes("source")),
                        hex(target),
                        row.getString("detail"),
                        own,
                        row.getObject("at", OffsetDateTime.class).toInstant()));
    }

    private static String hex(byte @Nullable [] bytes) {
        return bytes == null ? "" : HexFormat.of().formatHex(bytes);
    }
}
