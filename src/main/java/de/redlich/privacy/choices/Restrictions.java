package de.redlich.privacy.choices;

import de.redlich.academy.CurrentAcademy;
import de.redlich.page.Language;
import de.redlich.privacy.Evidence;
import de.redlich.privacy.PersonId;
import de.redlich.privacy.Sealing;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Restrictions (Art. 18 GDPR): data that are only stored for now. The person ends one at any time; anybody else must tell
 * the person first and wait, which the database refuses to shorten.
 */
@Repository
public class Restrictions {
    private static final String REASON = "privacy.restriction.reason";
    private static final String TOLD_WHY = "privacy.restriction.told_why";
    /** Between the notice and the lifting: long enough to object. */
    public static final Duration NOTICE = Duration.ofDays(14);

    /** How much is restricted. */
    public enum Scope {
        ALL,
        PURPOSE,
        CATEGORY
    }

    /** Art. 18(1)(a) to (d) GDPR. */
    public enum Ground {
        ACCURACY,
        UNLAWFUL,
        CLAIMS,
        OBJECTION
    }

    /**
     * @param key purpose or category, empty for all
     * @param liftsAt when it ends, if the person was told so
     */
    public record Restriction(
            UUID id,
            PersonId person,
            Scope scope,
            String key,
            Ground ground,
            String reason,
            Instant since,
            String toldWhy,
            @Nullable Instant liftsAt) {}

    private final JdbcClient jdbc;
    private final Sealing sealing;
    private final Wordings wordings;
    private final Evidence evidence;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    Restrictions(
            JdbcClient jdbc,
            Sealing sealing,
            Wordings wordings,
            Evidence evidence,
            ApplicationEventPublisher events,
            InstantSource clock) {
        this.jdbc = jdbc;
        this.sealing = sealing;
        this.wordings = wordings;
        this.evidence = evidence;
        this.events = events;
        this.clock = clock;
    }

    public List<Restriction> of(PersonId person) {
        return list("where person_id = ? order by since, id", person.value());
    }

    /** All of the academy, the oldest first. */
    public List<Restriction> all() {
        return list("order by since, id limit 200");
    }

    /**
     * Restricts at once; a second time changes nothing.
     *
     * @param reason may be empty
     * @param text the words that stood beside the button
     */
    @Transactional
    public void restrict(
            PersonId person, Scope scope, String key, Ground ground, String reason, String text, Language language) {
        // who was told that it ends and asks anew has a reason that nobody has looked at yet
        jdbc.sql(
                        "delete from privacy.restriction where person_id = ? and scope = ? and key = ? and told_at is not null")
                .params(person.value(), scope.name(), key)
                .update();
        var id = jdbc.sql("select uuidv7()").query(UUID.class).single();
        int added = jdbc.sql("""
                        insert into privacy.restriction (id, academy_id, person_id, scope, key, ground, reason, since)
                        values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (academy_id, person_id, scope, key) do nothing""")
                .params(id, CurrentAcademy.id().value(), person.value(), scope.name(), key, ground.name())
                .param(reason.isBlank() ? null : sealing.seal(person, REASON, id, reason.strip()))
                .param(now())
                .update();
        if (added == 1) {
            record(person, "restriction.begun:" + name(scope, key), text, language);
        }
    }

    /** The person whose data they are ends it, at once. */
    @Transactional
    public void endByPerson(PersonId person, UUID id, String text, Language language) {
        jdbc.sql("delete from privacy.restriction where person_id = ? and id = ? returning scope, key")
                .params(person.value(), id)
                .query((row, n) -> name(Scope.valueOf(row.getString("scope")), row.getString("key")))
                .list()
                .forEach(what -> record(person, "restriction.ended:" + what, text, language));
    }

    /**
     * Tells the person that it will be lifted, and why; it is lifted {@link #NOTICE} later.
     *
     * @return empty when there is none to be lifted any more, or they were told already
     * @throws IllegalArgumentException when no reason is given
     */
    @Transactional
    public Optional<Instant> announceLifting(UUID id, String why) {
        if (why.isBlank()) {
            throw new IllegalArgumentException("nobody is told without a reason");
        }
        return list("where id = ? and told_at is null for update", id).stream()
                .findFirst()
                .map(it -> announce(it, why.strip()));
    }

    private Instant announce(Restriction restriction, String why) {
        var told = clock.instant();
        var lifts = told.plus(NOTICE);
        jdbc.sql("update privacy.restriction set told_at = ?, told_why = ?, lifts_at = ? where id = ?")
                .param(told.atOffset(ZoneOffset.UTC))
                .param(sealing.seal(restriction.person(), TOLD_WHY, restriction.id(), why))
                .param(lifts.atOffset(ZoneOffset.UTC))
                .param(restriction.id())
                .update();
        evidence.add(restriction.person(), "restriction.lifting_told", why, "1", "de");
        events.publishEvent(new RestrictionEnding(restriction.person(), why, lifts));
        return lifts;
    }

    /** Lifts those of the current academy whose time has come. */
    @Transactional
    public int liftDue() {
        var due = list("where lifts_at <= ? for update skip locked", now());
        for (var restriction : due) {
            jdbc.sql("delete from privacy.restriction where id = ?")
                    .param(restriction.id())
                    .update();
            evidence.add(
                    restriction.person(),
                    "restriction.lifted:" + name(restriction.scope(), restriction.key()),
                    restriction.toldWhy(),
                    "1",
                    "de");
        }
        return due.size();
    }

    private void record(PersonId person, String kind, String text, Language language) {
        var version = wordings.versionOf("restriction", language.code(), text);
        evidence.add(person, kind, text, String.valueOf(version), language.code());
    }

    private static String name(Scope scope, String key) {
        return scope == Scope.ALL ? "all" : key;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private List<Restriction> list(String condition, Object... values) {
        return jdbc.sql("select id, person_id, scope, key, ground, reason, since, told_why, lifts_at"
                        + " from privacy.restriction " + condition)
                .params(values)
                .query(this::restriction)
                .list();
    }

    private Restriction restriction(ResultSet row, int number) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var person = new PersonId(row.getObject("person_id", UUID.class));
        var lifts = row.getObject("lifts_at", OffsetDateTime.class);
        return new Restriction(
                id,
                person,
                Scope.valueOf(row.getString("scope")),
                row.getString("key"),
                Ground.valueOf(row.getString("ground")),
                open(person, REASON, id, row.getBytes("reason")),
                row.getObject("since", OffsetDateTime.class).toInstant(),
                open(person, TOLD_WHY, id, row.getBytes("told_why")),
                lifts == null ? null : lifts.toInstant());
    }

    private String open(PersonId person, String column, UUID id, byte @Nullable [] sealed) {
        return sealed == null ? "" : sealing.open(person, column, id, sealed);
    }
}
