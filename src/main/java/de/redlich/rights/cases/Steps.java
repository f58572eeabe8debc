package de.redlich.rights.cases;

import de.redlich.academy.CurrentAcademy;
import de.redlich.privacy.Evidence;
import de.redlich.privacy.PersonId;
import de.redlich.privacy.Sealing;
import de.redlich.privacy.calendar.LegalClock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was done about each request; every step is in the chain of evidence too. */
@Repository
class Steps {
    private static final String WORDS = "rights.request_step.words";
    private static final String VERSION = "1";

    private final JdbcClient jdbc;
    private final Sealing sealing;
    private final Evidence evidence;
    private final LegalClock clock;

    Steps(JdbcClient jdbc, Sealing sealing, Evidence evidence, LegalClock clock) {
        this.jdbc = jdbc;
        this.sealing = sealing;
        this.evidence = evidence;
        this.clock = clock;
    }

    void byPerson(Request request, Step.What what, String words) {
        add(request, what, Step.Actor.PERSON, null, words);
    }

    void byStaff(Request request, Step.What what, PersonId staff, String words) {
        add(request, what, Step.Actor.STAFF, staff, words);
    }

    void byClock(Request request, Step.What what, String words) {
        add(request, what, Step.Actor.CLOCK, null, words);
    }

    /** Of one request, in the order in which they happened. */
    List<Step> of(Request request) {
        return jdbc.sql(
                        "select id, what, actor, staff_id, words, at from rights.request_step where request_id = ? order by id")
                .param(request.id().value())
                .query((row, n) -> {
                    var words = row.getBytes("words");
                    return new Step(
                            Step.What.valueOf(row.getString("what")),
                            Step.Actor.valueOf(row.getString("actor")),
                            Optional.ofNullable(row.getObject("staff_id", UUID.class))
                                    .map(PersonId::new),
                            words == null
                                    ? ""
                                    : sealing.open(request.subject(), WORDS, row.getObject("id", UUID.class), words),
                            row.getObject("at", OffsetDateTime.class).toInstant());
                })
                .list();
    }

    private void add(Request request, Step.What what, Step.Actor actor, @Nullable PersonId staff, String words) {
        var id = jdbc.sql("select uuidv7()").query(UUID.class).single();
        jdbc.sql("""
                insert into rights.request_step (id, academy_id, request_id, what, actor, staff_id, words, at)
                values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(id, CurrentAcademy.id().value(), request.id().value(), what.name(), actor.name())
                .param(staff == null ? null : staff.value())
                .param(words.isEmpty() ? null : sealing.seal(request.subject(), WORDS, id, words))
                .param(clock.now().atOffset(ZoneOffset.UTC))
                .update();
        evidence.add(
                request.subject(),
                "rights.request_" + what.name().toLowerCase(Locale.ROOT),
                request.reference() + "\n" + words,
                VERSION,
                request.language().code());
    }
}
