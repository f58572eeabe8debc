package de.redlich.privacy.retention;

import de.redlich.academy.CurrentAcademy;
import de.redlich.page.Page;
import de.redlich.privacy.Evidence;
import de.redlich.privacy.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What is held in the current academy. Setting and lifting are evidence of whoever does it. */
@Repository
public class Holds {
    private static final String STANDING = """
            select id, kind, person_id, category, reason, since, until from privacy.hold
             where lifted_at is null and (until is null or until >= :today)""";

    private final JdbcClient jdbc;
    private final Evidence evidence;
    private final InstantSource time;

    Holds(JdbcClient jdbc, Evidence evidence, InstantSource time) {
        this.jdbc = jdbc;
        this.evidence = evidence;
        this.time = time;
    }

    /** Those that stand now, the newest first. */
    public List<Hold> standing() {
        return jdbc.sql(STANDING + " order by since desc, id desc")
                .param("today", today())
                .query(Holds::hold)
                .list();
    }

    /** Those that stand now and name the person; nothing of that person may be erased in their reach. */
    public List<Hold> of(PersonId person) {
        return jdbc.sql(STANDING + " and kind = 'LEGAL' and person_id = :person order by since desc, id desc")
                .param("today", today())
                .param("person", person.value())
                .query(Holds::hold)
                .list();
    }

    public boolean isTaxAssessmentOpen() {
        return standing().stream().anyMatch(hold -> hold.kind() == Hold.Kind.TAX);
    }

    /** @throws IllegalArgumentException when it names neither a person nor a category, or its last day is over */
    @Transactional
    public UUID set(
            PersonId by,
            Optional<PersonId> person,
            Optional<String> category,
            String reason,
            Optional<LocalDate> until) {
        if (person.isEmpty() && category.isEmpty()) {
            throw new IllegalArgumentException("a hold names a person or a category");
        }
        if (until.isPresent() && until.get().isBefore(today())) {
            throw new IllegalArgumentException("its last day is over");
        }
        return add(Hold.Kind.LEGAL, by, person, category, reason, until);
    }

    @Transactional
    public void openTaxAssessment(PersonId by, String reason) {
        if (!isTaxAssessmentOpen()) {
            add(Hold.Kind.TAX, by, Optional.empty(), Optional.empty(), reason, Optional.empty());
        }
    }

    /** @return whether there was one to lift */
    @Transactional
    public boolean lift(UUID hold, PersonId by, String reason) {
        var lifted = jdbc.sql("""
                        update privacy.hold set lifted_at = :now, lifted_by = :by, lift_reason = :reason
                         where id = :id and lifted_at is null""")
                .param("now", now())
                .param("by", by.value())
                .param("reason", reason)
                .param("id", hold)
                .update();
        if (lifted == 1) {
            evidence.add(
                    by,
                    "privacy.hold_lifted",
                    hold + " " + reason,
                    "1",
                    CurrentAcademy.get().language());
        }
        return lifted == 1;
    }

    /** Notes the end of those whose last day is over, so that their own period runs. */
    void lapse(LocalDate today) {
        jdbc.sql("""
                update privacy.hold set lifted_at = until + 1, lifted_by = set_by
                 where lifted_at is null and until < :today""").param("today", today).update();
    }

    private UUID add(
            Hold.Kind kind,
            PersonId by,
            Optional<PersonId> person,
            Optional<String> category,
            String reason,
            Optional<LocalDate> until) {
        var id = jdbc.sql("""
                        insert into privacy.hold (academy_id, kind, person_id, category, reason, set_by, since, until)
                        values (?, ?, ?, ?, ?, ?, ?, ?) returning id""")
                .param(CurrentAcademy.id().value())
                .param(kind.name())
                .param(person.map(PersonId::value).orElse(null))
                .param(category.orElse(null))
                .param(reason)
                .param(by.value())
                .param(now())
                .param(until.orElse(null))
                .query(UUID.class)
                .single();
        evidence.add(
                by,
                "privacy.hold_set",
                id + " " + reason,
                "1",
                CurrentAcademy.get().language());
        return id;
    }

    private OffsetDateTime now() {
        return time.instant().atOffset(ZoneOffset.UTC);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(time.instant(), Page.ZONE);
    }

    private static Hold hold(ResultSet row, int number) throws SQLException {
        return new Hold(
                row.getObject("id", UUID.class),
                Hold.Kind.valueOf(row.getString("kind")),
                Optional.ofNullable(row.getObject("person_id", UUID.class)).map(PersonId::new),
                Optional.ofNullable(row.getString("category")),
                row.getString("reason"),
                instant(row),
                Optional.ofNullable(row.getObject("until", LocalDate.class)));
    }

    private static Instant instant(ResultSet row) throws SQLException {
        return row.getObject("since", OffsetDateTime.class).toInstant();
    }
}
