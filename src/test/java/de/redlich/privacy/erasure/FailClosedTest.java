package de.redlich.privacy.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import de.redlich.Inbox;
import de.redlich.Installed;
import de.redlich.MovedTime;
import de.redlich.Promise;
import de.redlich.mail.PostOffice;
import de.redlich.privacy.PersonId;
import de.redlich.privacy.Sealing;
import de.redlich.storage.Cluster;
import de.redlich.storage.Owner;
import de.redlich.storage.Settings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
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
    private Sealing sealing;

    @Autowired
    private Erasures erasures;

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

    private Planted planted;

    @BeforeEach
    void somebodyIsEverywhere() throws SQLException {
        planted = Planted.at("qexport", ada, context);
    }

    @Test
    void aBlobStoreThatIsDownKeepsItFromBeingDone() throws Exception {
        var file = planted.within(() -> pictureFile());
        Files.delete(file);
        Files.createDirectories(file.resolve("in-the-way"));
        var request = planted.ask(Erasure.Cause.REPLAY, Set.of(), null);

        assertThatThrownBy(() -> planted.run(request)).hasRootCauseInstanceOf(Execution.NotYet.class);

        var failed = planted.find(request);
        assertThat(failed.state()).isEqualTo(Erasure.State.FAILED_WILL_RETRY);
        assertThat(failed.step()).isEqualTo(Erasure.Step.FILES);
        assertThat(people()).as("no row has gone before the files").isOne();

        Files.delete(file.resolve("in-the-way"));
        Files.delete(file);
        planted.run(request);
        assertThat(planted.find(request).state()).isEqualTo(Erasure.State.DONE);
        assertThat(people()).isZero();
    }

    @Test
    void whatSomebodyElseHangsOnFailsLoudly() throws Exception {
        var request = planted.ask(Erasure.Cause.REPLAY, Set.of(), null);
        try (var owner = new Owner(cluster)) {
            owner.jdbc()
                    .sql(
                            "create table public.hook (id uuid primary key default uuidv7(), answer_id uuid references quiz.answer (id))")
                    .update();
            owner.jdbc()
                    .sql("insert into public.hook (answer_id) values (?)")
                    .param(planted.canaries().row("quiz.answer"))
                    .update();
            owner.keep();
            try {
                assertThatThrownBy(() -> planted.run(request)).hasRootCauseInstanceOf(Execution.NotYet.class);
                assertThat(planted.find(request).state()).isEqualTo(Erasure.State.FAILED_WILL_RETRY);
                assertThat(planted.find(request).step()).isEqualTo(Erasure.Step.ROWS);
            } finally {
                owner.jdbc().sql("drop table public.hook").update();
                owner.keep();
            }
        }
        planted.run(request);
        assertThat(planted.find(request).state()).isEqualTo(Erasure.State.DONE);
    }

    @Test
    void moreThanUsualIsHeldUntilAnOperatorLooked() throws Exception {
        var others = new java.util.ArrayList<UUID>();
        planted.within(() -> {
            for (int i = 0; i < Brake.LEAST; i++) {
                others.add(erasures.request(new PersonId(UUID.randomUUID()), Erasure.Cause.JOB, Set.of(), null)
                        .id());
            }
            others.forEach(id -> jdbc.sql("update privacy.erasure set begun_at = now() where id = ?")
                    .param(id)
                    .update());
            return true;
        });
        var request = planted.ask(Erasure.Cause.JOB, Set.of(), null);
        planted.run(request);
        assertThat(planted.find(request).state()).isEqualTo(Erasure.State.HELD);
        assertThat(people()).isOne();

        planted.within(() -> {
            erasures.release(request);
            return true;
        });
        planted.run(request);
        assertThat(planted.find(request).state()).isEqualTo(Erasure.State.DONE);
        planted.within(() -> {
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
        var request = planted.ask(Erasure.Cause.REPLAY, Set.of(), null);
        planted.run(request);
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
        assertThatThrownBy(() -> planted.within(() -> sealing.open(
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
        var asked = new UUID[1];
        var oneTime = new UUID[1];
        PostOffice.closed(context, () -> {
            asked[0] = planted.ask(Erasure.Cause.PERSON_AT_ONCE, Set.of(), recipient);
            oneTime[0] = planted.find(asked[0]).recipient().orElseThrow().value();
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> planted.find(asked[0]).isErased());
            time.at(
                    time.instant().plusSeconds(60),
                    () -> assertThatThrownBy(() -> planted.run(asked[0]))
                            .hasRootCauseInstanceOf(Execution.NotYet.class));
            assertThat(planted.find(asked[0]).state()).isEqualTo(Erasure.State.FAILED_WILL_RETRY);
            assertThat(people()).isZero();
        });
        assertThat(Inbox.of(address, settings).mails(1)).hasSize(1);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> planted.find(asked[0]).state() == Erasure.State.DONE);
        assertThat(planted.within(() -> jdbc.sql("select count(*) from mail.message where person_id = ?")
                        .param(oneTime[0])
                        .query(Long.class)
                        .single()))
                .isZero();
        assertThat(JdbcClient.create(keyPool)
                        .sql("select count(*) from person_key where person_id = any(?) and compartment = ''")
                        .param(new UUID[] {oneTime[0], ada.value()})
                        .query(Long.class)
                        .single())
                .as("no key is left, neither hers nor that of the receipt, except those of what is kept")
                .isZero();
    }

    @Test
    void removingRowsTakesAlongOnlyWhatIsTheSamePersonsOwn() throws Exception {
        var enrolment = Objects.requireNonNull(planted.canaries().row("learning.enrolment"));
        assertThat(planted.within(() -> removal.remove("learning.enrolment", Set.of(enrolment))))
                .containsEntry("learning.enrolment", 1L)
                .containsEntry("learning.progress", 1L)
                .containsEntry("learning.week", 1L)
                .doesNotContainKey("quiz.answer");
        var course = planted.within(() -> jdbc.sql("select course_id from quiz.answer where learner_id = ?")
                .param(ada.value())
                .query(UUID.class)
                .single());
        assertThatThrownBy(() -> planted.within(() -> removal.remove("course.course", Set.of(course))))
                .hasRootCauseInstanceOf(Removal.Entangled.class);
    }

    private long people() {
        return planted.within(() -> jdbc.sql("select count(*) from account.person where id = ?")
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
}
