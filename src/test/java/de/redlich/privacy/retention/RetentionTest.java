package de.redlich.privacy.retention;

import static org.assertj.core.api.Assertions.assertThat;

import de.redlich.Installed;
import de.redlich.MovedTime;
import de.redlich.Promise;
import de.redlich.academy.Academies;
import de.redlich.academy.Academy;
import de.redlich.academy.CurrentAcademy;
import de.redlich.account.NewPerson;
import de.redlich.account.People;
import de.redlich.page.Language;
import de.redlich.privacy.Catalogues;
import de.redlich.privacy.Evidence;
import de.redlich.privacy.Labels;
import de.redlich.privacy.PersonId;
import de.redlich.storage.Cluster;
import de.redlich.storage.Owner;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@Installed
@Promise("P14")
class RetentionTest {
    private static final int LONG_AGO = 4_000;

    @Autowired
    private RetentionRun run;

    @Autowired
    private Runs runs;

    @Autowired
    private Preview preview;

    @Autowired
    private KeptUntil keptUntil;

    @Autowired
    private Totals totals;

    @Autowired
    private Holds holds;

    @Autowired
    private Restricted restricted;

    @Autowired
    private Terms terms;

    @Autowired
    private Evidence evidence;

    @Autowired
    private People people;

    @Autowired
    private Labels labels;

    @Autowired
    private Catalogues catalogues;

    @Autowired
    private Academies academies;

    @Autowired
    private MovedTime time;

    @Autowired
    private Cluster cluster;

    @Autowired
    private JdbcClient jdbc;

    private Academy academy;

    /** An academy of its own: what another test left undone must not count here. */
    @BeforeEach
    void anAcademy() {
        var slug = "frist-" + UUID.randomUUID().toString().substring(0, 8);
        academy = academies.open(slug, Academy.Kind.SCHOOL, "Frist", slug + ".localhost", "SN", List.of(), Map.of());
    }

    @AfterEach
    void nothingIsLeftOfATestsTrigger() throws SQLException {
        try (var owner = new Owner(cluster)) {
            owner.jdbc()
                    .sql("drop trigger if exists broken on privacy.outside_consent")
                    .update();
            owner.jdbc()
                    .sql("drop function if exists privacy.broken_for_test()")
                    .update();
            owner.keep();
        }
    }

    @Test
    void whatFailsIsToldAndDoneTheNextNightWhileTheRestIsDone() throws SQLException {
        var ada = person("ada");
        within(() -> {
            leftOver(ada, 3);
            message(ada);
        });
        breakOutsideConsents();
        within(() -> {
            var failed = run.run(Run.Asked.NIGHT);
            assertThat(failed.state()).isEqualTo(Run.State.FAILED);
            assertThat(failed.failures()).extracting(Run.Result::table).containsExactly("privacy.outside_consent");
            assertThat(failed.failures().getFirst().failure())
                    .hasValueSatisfying(it -> assertThat(it).contains("P0001").doesNotContain("geheim"));
            assertThat(count("mail.message")).as("the rest went on").isZero();
            assertThat(count("privacy.outside_consent")).isEqualTo(3);
        });
        nothingIsLeftOfATestsTrigger();
        within(() -> {
            assertThat(run.run(Run.Asked.NIGHT).state()).isEqualTo(Run.State.DONE);
            assertThat(count("privacy.outside_consent")).isZero();
        });
    }

    @Test
    void aRunThatWasCutShortIsCompletedByTheNext() {
        var ada = person("ada");
        within(() -> {
            leftOver(ada, 10);
            var plan = Plan.of(labels.tables(), catalogues.shipped().categories(), Schema.of(jdbc));
            var term = plan.terms().stream()
                    .filter(it -> it.table().name().equals("privacy.outside_consent"))
                    .findFirst()
                    .orElseThrow();
            runs.begin(today(), Run.Asked.NIGHT, Instant.now().minusSeconds(60));
            try {
                terms.carryOut(term, plan, today(), 3, count -> {
                    throw new IllegalStateException("the node dies here");
                });
            } catch (IllegalStateException killed) {
                assertThat(count("privacy.outside_consent"))
                        .as("one batch is committed")
                        .isEqualTo(7);
            }
            assertThat(runs.last().orElseThrow().state()).isEqualTo(Run.State.RUNNING);

            assertThat(run.run(Run.Asked.NIGHT, 3).state()).isEqualTo(Run.State.DONE);
            assertThat(count("privacy.outside_consent")).isZero();
            assertThat(jdbc.sql("select state from privacy.retention_run order by started_at")
                            .query(String.class)
                            .list())
                    .containsExactly("CUT_SHORT", "DONE");
        });
    }

    @Test
    void evidenceOfAnEndedAccountIsLockedAtOnceAndExpiresThreeYearsAfterTheYear() {
        var ada = person("ada");
        within(() -> {
            evidence.add(ada, "proof.written", "Ich habe es gelesen.", "1", "de");
            ended(ada, "privacy.evidence", "2026-02-03");
            time.at(Instant.parse("2026-02-05T02:00:00Z"), () -> run.run(Run.Asked.NIGHT));

            assertThat(evidence.countOf(ada, "proof.written")).isZero();
            assertThat(restricted.reading(() -> evidence.countOf(ada, "proof.written")))
                    .isEqualTo(1);
            assertThat(evidence.countOf(ada, "proof.written"))
                    .as("afterwards it is hidden again")
                    .isZero();
            assertThat(evidence.firstBroken()).isEmpty();

            time.at(Instant.parse("2029-12-31T20:00:00Z"), () -> run.run(Run.Asked.NIGHT));
            assertThat(restricted.reading(() -> evidence.countOf(ada, "proof.written")))
                    .isEqualTo(1);
            time.at(Instant.parse("2030-01-01T02:00:00Z"), () -> run.run(Run.Asked.NIGHT));
            assertThat(restricted.reading(() -> evidence.countOf(ada, "proof.written")))
                    .isZero();
            assertThat(evidence.firstBroken()).isEmpty();
        });
    }

    @Test
    void anOpenTaxAssessmentAndAHoldAreShownAndEndByThemselves() {
        var officer = new PersonId(UUID.randomUUID());
        within(() -> {
            holds.openTaxAssessment(officer, "Jahr 2024");
            holds.openTaxAssessment(officer, "Jahr 2024");
            holds.set(officer, Optional.empty(), Optional.of("mail"), "Az. 7", Optional.of(today().plusDays(3)));
            assertThat(holds.standing()).hasSize(2);
            assertThat(holds.isTaxAssessmentOpen()).isTrue();
            assertThat(evidence.countOf(officer, "privacy.hold_set")).isEqualTo(2);

            var ada = person("ada");
            message(ada);
            assertThat(run.run(Run.Asked.NIGHT).held()).isEqualTo(1);
            assertThat(count("mail.message")).isEqualTo(1);
            time.at(Instant.now().plus(5, ChronoUnit.DAYS), () -> run.run(Run.Asked.NIGHT));
            assertThat(count("mail.message")).isZero();
            assertThat(holds.standing()).hasSize(1);
        });
    }

    @Test
    void whatAPersonHadRestrictedForAClaimIsNotErased() {
        var ada = person("ada");
        within(() -> {
            message(ada);
            jdbc.sql("""
                    insert into privacy.restriction (academy_id, person_id, scope, key, ground, since)
                    values (?, ?, 'CATEGORY', 'mail', 'CLAIMS', now())""").params(academy.id().value(), ada.value()).update();
            assertThat(run.run(Run.Asked.NIGHT).held()).isEqualTo(1);
            assertThat(count("mail.message")).isEqualTo(1);
        });
    }

    @Test
    void theOutlookTellsBeforehandWhatTheRunThenDoes() {
        var ada = person("ada");
        within(() -> {
            message(ada);
            update(
                    "insert into mail.message (academy_id, person_id, kind, state, created_at) select academy_id, id, 'x', 'SENT',"
                            + " now() - interval '80 days' from account.person where id = ?",
                    ada);
            var line = preview.now().lines().stream()
                    .filter(it -> it.table().equals("mail.message") && it.due() + it.soon() > 0)
                    .findFirst()
                    .orElseThrow();
            assertThat(line.due()).isEqualTo(1);
            assertThat(line.soon()).isEqualTo(1);
            assertThat(count("mail.message")).as("nothing was done").isEqualTo(2);
            assertThat(run.run(Run.Asked.PAGE).done()).isEqualTo(1);
            assertThat(count("mail.message")).isEqualTo(1);
        });
    }

    @Test
    void theLastDayOfARowCanBeTold() {
        var ada = person("ada");
        within(() -> {
            update("update account.person set seen_at = timestamptz '2026-11-03 12:00+01' where id = ?", ada);
            var dates = keptUntil.of(ada);
            assertThat(dates.of("account.person", "account", ada.value()))
                    .hasValueSatisfying(date -> assertThat(date.until()).isEqualTo(LocalDate.of(2028, 11, 3)));
            assertThat(dates.of("account.person", "phone", ada.value()))
                    .as("goes with the account")
                    .isPresent();
        });
    }

    @Test
    void totalsOfFewerThanTenPeopleAreNotShown() {
        within(() -> {
            for (long people : new long[] {9, 10}) {
                jdbc.sql("""
                        insert into privacy.total (academy_id, table_name, counted_by, year, people, entries)
                        values (?, 'learning.enrolment', ?, 2026, ?, 20)""")
                        .params(academy.id().value(), "kurs " + people, people)
                        .update();
            }
            assertThat(totals.shown()).extracting(Totals.Total::people).containsExactly(10L);
        });
    }

    private PersonId person(String name) {
        var id = new PersonId[1];
        within(() -> {
            id[0] = people.create(new NewPerson(
                    name, name + "@" + academy.slug() + ".example", "zwanzig blaue Enten", Language.DE, Set.of()));
        });
        return id[0];
    }

    /** Rows that an ended account should not have left, as after a restored backup. */
    private void leftOver(PersonId person, int count) {
        for (int i = 0; i < count; i++) {
            jdbc.sql("insert into privacy.outside_consent (academy_id, person_id, host) values (?, ?, ?)")
                    .params(academy.id().value(), person.value(), "geheim" + i + ".example")
                    .update();
        }
        ended(person, "privacy.outside_consent", "2026-01-01");
    }

    private void ended(PersonId person, String table, String day) {
        jdbc.sql("""
                insert into privacy.kept (academy_id, person_id, what, category, ended_at)
                values (?, ?, ?, 'evidence', cast(? as timestamptz))""").params(academy.id().value(), person.value(), table, day).update();
    }

    private void message(PersonId person) {
        update(
                "insert into mail.message (academy_id, person_id, kind, state, created_at) select academy_id, id, 'x', 'SENT',"
                        + " now() - interval '" + LONG_AGO + " days' from account.person where id = ?",
                person);
    }

    private void breakOutsideConsents() throws SQLException {
        try (var owner = new Owner(cluster)) {
            owner.jdbc()
                    .sql("create function privacy.broken_for_test() returns trigger language plpgsql as"
                            + " 'begin raise exception ''%'', old.host; end'")
                    .update();
            owner.jdbc()
                    .sql("create trigger broken before delete on privacy.outside_consent for each row execute function"
                            + " privacy.broken_for_test()")
                    .update();
            owner.keep();
        }
    }

    private void update(String sql, PersonId person) {
        jdbc.sql(sql).param(person.value()).update();
    }

    private long count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }

    private static LocalDate today() {
        return LocalDate.now(Decade.BERLIN);
    }

    private void within(Runnable work) {
        CurrentAcademy.run(academy, work);
    }
}
