package de.redlich.privacy.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import de.redlich.Inbox;
import de.redlich.Installed;
import de.redlich.MovedTime;
import de.redlich.Promise;
import de.redlich.academy.Academies;
import de.redlich.academy.Academy;
import de.redlich.academy.CurrentAcademy;
import de.redlich.mail.PostOffice;
import de.redlich.privacy.Canaries;
import de.redlich.privacy.Labels;
import de.redlich.privacy.PersonId;
import de.redlich.privacy.Sealing;
import de.redlich.storage.Blobs;
import de.redlich.storage.Cluster;
import de.redlich.storage.Owner;
import de.redlich.storage.Settings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An erasure of which a part fails is not done, says so, and is done when it is tried again. */
@Installed
@Promise("P4")
class FailClosedTest {
    private final PersonId ada = new PersonId(UUID.randomUUID());

    @Autowired
    private Cluster cluster;

    @Autowired
    private Settings settings;

    @Autowired
    private Labels labels;

    @Autowired
    private Sealing sealing;

    @Autowired
    private Blobs blobs;

    @Autowired
    private Academies academies;

    @Autowired
    private Erasures erasures;

    @Autowired
    private Execution execution;

    @Autowired
    private Ledger ledger;

    @Autowired
    private Removal removal;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MovedTime time;

    @Autowired
    private ApplicationContext context;

    @Autowired
    @Qualifier("keyPool")
    private HikariDataSource keyPool;

    private Academy academy;
    private Canaries canaries;

    @BeforeEach
    void somebodyIsEverywhere() throws Exception {
        academy = academies.named("qexport").orElseThrow();
        try (var owner = new Owner(cluster)) {
            canaries = Canaries.plant(
                    owner.jdbc(), labels, sealing, blobs, academy.id().value(), ada);
            owner.jdbc()
                    .sql("delete from privacy.erasure where person_id = ?")
                    .param(ada.value())
                    .update();
            owner.keep();
        }
    }

    @Test
    void aBlobStoreThatIsDownKeepsItFromBeingDone() throws Exception {
        var file = within(() -> pictureFile());
        Files.delete(file);
        Files.createDirectories(file.resolve("in-the-way"));
        var request = within(() -> erasures.request(ada, Erasure.Cause.REPLAY, Set.of(), null));

        assertThatThrownBy(() -> within(() -> run(request.id()))).hasRootCauseInstanceOf(Execution.NotYet.class);

        var failed = find(request.id());
        assertThat(failed.state()).isEqualTo(Erasure.State.FAILED_WILL_RETRY);
        assertThat(failed.step()).isEqualTo(Erasure.Step.FILES);
        assertThat(people()).as("no row has gone before the files").isOne();

        Files.delete(file.resolve("in-the-way"));
        Files.delete(file);
        within(() -> run(request.id()));
        assertThat(find(request.id()).state()).isEqualTo(Erasure.State.DONE);
        assertThat(people()).isZero();
    }

    @Test
    void whatSomebodyElseHangsOnFailsLoudly() throws Exception {
        var request = within(() -> erasures.request(ada, Erasure.Cause.REPLAY, Set.of(), null));
        try (var owner = new Owner(cluster)) {
            owner.jdbc()
                    .sql(
                            "create table public.hook (id uuid primary key default uuidv7(), answer_id uuid references quiz.answer (id))")
                    .update();
            owner.jdbc()
                    .sql("insert into public.hook (answer_id) values (?)")
                    .param(canaries.row("quiz.answer"))
                    .update();
            owner.keep();
            try {
                assertThatThrownBy(() -> within(() -> run(request.id())))
                        .hasRootCauseInstanceOf(Execution.NotYet.class);
                assertThat(find(request.id()).state()).isEqualTo(Erasure.State.FAILED_WILL_RETRY);
                assertThat(find(request.id()).step()).isEqualTo(Erasure.Step.ROWS);
            } finally {
                owner.jdbc().sql("drop table public.hook").update();
                owner.keep();
            }
        }
        within(() -> run(request.id()));
        assertThat(find(request.id()).state()).isEqualTo(Erasure.State.DONE);
    }

    @Test
    void moreThanUsualIsHeldUntilAnOperatorLooked() throws Exception {
        var others = new java.util.ArrayList<UUID>();
        within(() -> {
            for (int i = 0; i < Brake.LEAST; i++) {
                others.add(erasures.request(new PersonId(UUID.randomUUID()), Erasure.Cause.JOB, Set.of(), null)
                        .id());
            }
            others.forEach(id -> jdbc.sql("update privacy.erasure set begun_at = now() where id = ?")
                    .param(id)
                    .update());
            return true;
        });
        var request = within(() -> erasures.request(ada, Erasure.Cause.JOB, Set.of(), null));
        within(() -> run(request.id()));
        assertThat(find(request.id()).state()).isEqualTo(Erasure.State.HELD);
        assertThat(people()).isOne();

        within(() -> {
            erasures.release(request.id());
            return run(request.id());
        });
        assertThat(find(request.id()).state()).isEqualTo(Erasure.State.DONE);
        within(() -> {
            others.forEach(
                    id -> jdbc.sql("update privacy.erasure set begun_at = now() - interval '3 days' where id = ?")
                            .param(id)
                            .update());
            return true;
        });
    }

    @Test
    void aRestoredBackupIsCorrectedFromTheList() throws Exception {
        String person;
        String evidence;
        try (var owner = new Owner(cluster)) {
            person = owner.jdbc()
                    .sql("select to_jsonb(p)::text from account.person p where id = ?")
                    .param(ada.value())
                    .query(String.class)
                    .single();
            evidence = owner.jdbc()
                    .sql("select to_jsonb(a)::text from quiz.answer a where learner_id = ?")
                    .param(ada.value())
                    .query(String.class)
                    .single();
        }
        var seen = jdbc.sql("select number from privacy.ledger_seen")
                .query(Long.class)
                .single();
        var request = within(() -> erasures.request(ada, Erasure.Cause.REPLAY, Set.of(), null));
        within(() -> run(request.id()));
        assertThat(ledger.replay()).as("these data know it already").isZero();

        try (var owner = new Owner(cluster)) {
            owner.jdbc()
                    .sql(
                            "insert into account.person select * from jsonb_populate_record(null::account.person, ?::jsonb)")
                    .param(person)
                    .update();
            owner.jdbc()
                    .sql("insert into quiz.answer select * from jsonb_populate_record(null::quiz.answer, ?::jsonb)")
                    .param(evidence)
                    .update();
            owner.jdbc()
                    .sql("update privacy.ledger_seen set number = ?")
                    .param(seen)
                    .update();
            owner.keep();
        }
        assertThat(people()).isOne();
        assertThatThrownBy(() -> within(() -> sealing.open(
                        ada,
                        "account.person.name",
                        ada.value(),
                        jdbc.sql("select name from account.person where id = ?")
                                .param(ada.value())
                                .query(byte[].class)
                                .single())))
                .hasRootCauseInstanceOf(Sealing.Unreadable.class);

        assertThat(ledger.replay()).isEqualTo(1);
        assertThat(people()).isZero();
        assertThat(ledger.replay()).isZero();
    }

    @Test
    void theReceiptWaitsForAMailServerAndIsNotCalledDone() {
        var address = "ada-" + UUID.randomUUID() + "@beispiel.example";
        var recipient = new Erasures.Recipient("Ada", address, "de");
        var asked = new Erasure[1];
        PostOffice.closed(context, () -> {
            asked[0] = within(() -> erasures.request(ada, Erasure.Cause.PERSON_AT_ONCE, Set.of(), recipient));
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> find(asked[0].id()).isErased());
            time.at(
                    time.instant().plusSeconds(60),
                    () -> assertThatThrownBy(() -> within(() -> run(asked[0].id())))
                            .hasRootCauseInstanceOf(Execution.NotYet.class));
            assertThat(find(asked[0].id()).state()).isEqualTo(Erasure.State.FAILED_WILL_RETRY);
            assertThat(people()).isZero();
        });
        assertThat(Inbox.of(address, settings).mails(1)).hasSize(1);
        await().atMost(Duration.ofSeconds(20)).until(() -> find(asked[0].id()).state() == Erasure.State.DONE);
        var oneTime = asked[0].recipient().orElseThrow().value();
        assertThat(within(() -> jdbc.sql("select count(*) from mail.message where person_id = ?")
                        .param(oneTime)
                        .query(Long.class)
                        .single()))
                .isZero();
        assertThat(JdbcClient.create(keyPool)
                        .sql("select count(*) from person_key where person_id = any(?) and compartment = ''")
                        .param(new UUID[] {oneTime, ada.value()})
                        .query(Long.class)
                        .single())
                .as("no key is left, neither hers nor that of the receipt, except those of what is kept")
                .isZero();
    }

    @Test
    void removingRowsTakesAlongOnlyWhatIsTheSamePersonsOwn() throws Exception {
        var enrolment = Objects.requireNonNull(canaries.row("learning.enrolment"));
        assertThat(within(() -> removal.remove("learning.enrolment", Set.of(enrolment))))
                .containsEntry("learning.enrolment", 1L)
                .containsEntry("learning.progress", 1L)
                .containsEntry("learning.week", 1L)
                .doesNotContainKey("quiz.answer");
        var course = within(() -> jdbc.sql("select course_id from quiz.answer where learner_id = ?")
                .param(ada.value())
                .query(UUID.class)
                .single());
        assertThatThrownBy(() -> within(() -> removal.remove("course.course", Set.of(course))))
                .hasRootCauseInstanceOf(Removal.Entangled.class);
    }

    private boolean run(UUID id) {
        execution.run(id);
        return true;
    }

    private Erasure find(UUID id) {
        return within(() -> erasures.find(id).orElseThrow());
    }

    private long people() {
        return within(() -> jdbc.sql("select count(*) from account.person where id = ?")
                .param(ada.value())
                .query(Long.class)
                .single());
    }

    private Path pictureFile() {
        var key = jdbc.sql("select picture from account.person where id = ?")
                .param(ada.value())
                .query(String.class)
                .single();
        return settings.blobFolder()
                .resolve("picture")
                .resolve(key.substring(0, 2))
                .resolve(key);
    }

    private <T> T within(Callable<T> work) {
        try {
            return CurrentAcademy.call(academy, work);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
