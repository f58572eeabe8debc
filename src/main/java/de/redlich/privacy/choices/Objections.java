package de.redlich.privacy.choices;

import de.redlich.academy.CurrentAcademy;
import de.redlich.page.Language;
import de.redlich.privacy.Evidence;
import de.redlich.privacy.PersonId;
import de.redlich.privacy.Purpose;
import de.redlich.privacy.Purpose.Choice;
import de.redlich.privacy.Sealing;
import java.sql.ResultSet;
import java.sql.SQLException;
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
 * Objections (Art. 21 GDPR). One to advertising, and one to what the catalogue calls objectable, ends the use at once and
 * for good. Of the rest a person weighs the reasons; until they have answered, the use is off too.
 */
@Repository
public class Objections {
    private static final String REASON = "privacy.objection.reason";
    private static final String ANSWER = "privacy.objection.answer";
    private static final String SELECT =
            "select id, person_id, purpose, state, reason, answer, objected_at, decided_at from privacy.objection ";

    public enum State {
        /** The use is off. */
        STANDS,
        /** The use is off while a person weighs the reasons. */
        WEIGHED,
        /** The use goes on, for compelling grounds that were told. */
        OVERRULED
    }

    public record Objection(
            UUID id,
            PersonId person,
            String purpose,
            State state,
            String reason,
            String answer,
            Instant objectedAt,
            @Nullable Instant decidedAt) {}

    private final JdbcClient jdbc;
    private final Offer offer;
    private final Sealing sealing;
    private final Wordings wordings;
    private final Evidence evidence;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    Objections(
            JdbcClient jdbc,
            Offer offer,
            Sealing sealing,
            Wordings wordings,
            Evidence evidence,
            ApplicationEventPublisher events,
            InstantSource clock) {
        this.jdbc = jdbc;
        this.offer = offer;
        this.sealing = sealing;
        this.wordings = wordings;
        this.evidence = evidence;
        this.events = events;
        this.clock = clock;
    }

    public List<Objection> of(PersonId person) {
        return jdbc.sql(SELECT + "where person_id = ? order by objected_at, id")
                .param(person.value())
                .query(this::objection)
                .list();
    }

    /** The objection under that id, while it waits for a person who weighs it. */
    public Optional<Objection> waiting(UUID id) {
        return jdbc.sql(SELECT + "where id = ? and state = 'WEIGHED'")
                .param(id)
                .query(this::objection)
                .optional();
    }

    /**
     * The person objects; saying it again, also after it was overruled, brings it up anew.
     *
     * @param reason may be empty
     * @param text the words that stood beside the button
     */
    @Transactional
    public void object(PersonId person, String purpose, String reason, String text, Language language) {
        var state = startOf(offer.catalogue().purpose(purpose));
        var id = jdbc.sql("select uuidv7()").query(UUID.class).single();
        jdbc.sql("delete from privacy.objection where person_id = ? and purpose = ? and state = 'OVERRULED'")
                .params(person.value(), purpose)
                .update();
        int added = jdbc.sql("""
                        insert into privacy.objection (id, academy_id, person_id, purpose, state, reason, objected_at)
                        values (?, ?, ?, ?, ?, ?, ?) on conflict (academy_id, person_id, purpose) do nothing""")
                .params(id, CurrentAcademy.id().value(), person.value(), purpose, state.name())
                .param(reason.isBlank() ? null : sealing.seal(person, REASON, id, reason.strip()))
                .param(now())
                .update();
        if (added == 1) {
            record(person, "objection.raised:" + purpose, text, language);
            if (state == State.WEIGHED) {
                events.publishEvent(new ObjectionRaised(id, person, purpose));
            }
        }
    }

    /** The person allows the use again. */
    @Transactional
    public void withdraw(PersonId person, String purpose, String text, Language language) {
        jdbc.sql("delete from privacy.objection where person_id = ? and purpose = ? returning id")
                .params(person.value(), purpose)
                .query(UUID.class)
                .optional()
                .ifPresent(id -> {
                    record(person, "objection.withdrawn:" + purpose, text, language);
                    events.publishEvent(new ObjectionTakenBack(id));
                });
    }

    /**
     * A person has weighed it and answers.
     *
     * @param compelling whether grounds outweigh the person's reasons, so that the use goes on
     * @param answer the grounds, or what was changed; told to the person
     * @throws IllegalArgumentException without an answer, or when nothing waits under that id
     */
    @Transactional
    public Objection decide(UUID id, boolean compelling, String answer) {
        var waiting = jdbc.sql(SELECT + "where id = ? and state = 'WEIGHED' for update")
                .param(id)
                .query(this::objection)
                .optional()
                .orElseThrow(() -> new IllegalArgumentException("no objection waits under " + id));
        if (answer.isBlank()) {
            throw new IllegalArgumentException("a decision without a reason is none");
        }
        var state = compelling ? State.OVERRULED : State.STANDS;
        jdbc.sql("update privacy.objection set state = ?, answer = ?, decided_at = ? where id = ?")
                .param(state.name())
                .param(sealing.seal(waiting.person(), ANSWER, id, answer.strip()))
                .param(now())
                .param(id)
                .update();
        evidence.add(waiting.person(), "objection.decided:" + waiting.purpose(), answer.strip(), state.name(), "de");
        return waiting;
    }

    private void record(PersonId person, String kind, String text, Language language) {
        var version = wordings.versionOf(kind.replaceFirst("\\..*:", "."), language.code(), text);
        evidence.add(person, kind, text, String.valueOf(version), language.code());
    }

    private static State startOf(Purpose purpose) {
        if (purpose.key().equals(Offer.MARKETING) || purpose.choice() == Choice.OBJECTABLE) {
            return State.STANDS;
        }
        if (purpose.choice() != Choice.WEIGHED) {
            throw new IllegalArgumentException("nobody can object to " + purpose.key());
        }
        return State.WEIGHED;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private Objection objection(ResultSet row, int number) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var person = new PersonId(row.getObject("person_id", UUID.class));
        var decided = row.getObject("decided_at", OffsetDateTime.class);
        return new Objection(
                id,
                person,
                row.getString("purpose"),
                State.valueOf(row.getString("state")),
                open(person, REASON, id, row.getBytes("reason")),
                open(person, ANSWER, id, row.getBytes("answer")),
                row.getObject("objected_at", OffsetDateTime.class).toInstant(),
                decided == null ? null : decided.toInstant());
    }

    private String open(PersonId person, String column, UUID id, byte @Nullable [] sealed) {
        return sealed == null ? "" : sealing.open(person, column, id, sealed);
    }
}
