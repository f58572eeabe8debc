package de.redlich.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.redlich.Installed;
import de.redlich.Promise;
import de.redlich.academy.Academies;
import de.redlich.academy.Academy;
import de.redlich.academy.CurrentAcademy;
import de.redlich.storage.Cluster;
import de.redlich.storage.Owner;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@Installed
class EvidenceTest {
    private final PersonId ada = new PersonId(UUID.randomUUID());

    @Autowired
    private Evidence evidence;

    @Autowired
    private Academies academies;

    @Autowired
    private Cluster cluster;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private Academy academy;

    @BeforeEach
    void someEntries() {
        academy = academies.named("betrieb").orElseThrow();
        for (int i = 0; i < 3; i++) {
            add();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update privacy.evidence set kind = 'something else'",
                "delete from privacy.evidence",
                "truncate privacy.evidence"
            })
    void nobodyChangesItNotEvenTheOwner(String change) throws SQLException {
        try (var owner = new Owner(cluster)) {
            assertThatThrownBy(() -> owner.jdbc().sql(change).update())
                    .hasStackTraceContaining("evidence is never changed");
        }
        CurrentAcademy.run(
                academy,
                () -> assertThatThrownBy(() -> jdbc.sql(change).update()).hasStackTraceContaining("permission denied"));
    }

    @Test
    @Promise("P13")
    void anEntryThatWasChangedBehindItsBackShows() throws SQLException {
        try (var owner = new Owner(cluster)) {
            var second = second(owner);
            tamper(
                    owner,
                    "update privacy.evidence set kind = 'account.agreed' where academy_id = ? and number = ?",
                    second);

            assertThat(firstBroken(owner)).isEqualTo(second);
        }
        CurrentAcademy.run(academy, () -> assertThat(evidence.firstBroken()).isEmpty());
    }

    @Test
    void anEntryThatWasTakenOutShows() throws SQLException {
        try (var owner = new Owner(cluster)) {
            var second = second(owner);
            tamper(owner, "delete from privacy.evidence where academy_id = ? and number = ?", second);

            assertThat(firstBroken(owner)).isEqualTo(second + 1);
        }
    }

    @Test
    @Promise("P14")
    void anEntryThatHasExpiredLeavesItsHashAndTheChainStillProvesTheRest() {
        CurrentAcademy.run(
                academy,
                () -> transaction.executeWithoutResult(it -> {
                    var ids = jdbc.sql("select id from privacy.evidence where person_id = ? order by number")
                            .param(ada.value())
                            .query(UUID.class)
                            .list();
                    expire(ids.get(1));
                    expire(ids.get(2));
                    write();

                    assertThat(evidence.countOf(ada, "proof.written")).isEqualTo(2);
                    assertThat(evidence.firstBroken()).isEmpty();
                    it.setRollbackOnly();
                }));
    }

    @Test
    void whatIsChangedBesideAnExpiredEntryShows() throws SQLException {
        try (var owner = new Owner(cluster)) {
            var second = second(owner);
            owner.jdbc()
                    .sql("select set_config('redlich.academy', ?, true)")
                    .param(academy.id().value().toString())
                    .query(String.class)
                    .single();
            owner.jdbc()
                    .sql(
                            "select privacy.expire_evidence(array(select id from privacy.evidence where academy_id = ? and number = ?))")
                    .params(academy.id().value(), second)
                    .query(Long.class)
                    .single();
            tamper(owner, "update privacy.evidence set kind = 'x' where academy_id = ? and number = ?", second + 1);

            assertThat(firstBroken(owner)).isEqualTo(second + 1);
        }
    }

    @Test
    void entriesOfTheSameMomentKeepTheChain() throws Exception {
        int writers = 4;
        var ready = new CountDownLatch(writers);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < writers; i++) {
                threads.submit(() -> {
                    ready.countDown();
                    ready.await();
                    CurrentAcademy.run(
                            academy,
                            () -> transaction.executeWithoutResult(it -> {
                                write();
                                write();
                            }));
                    return true;
                });
            }
        }
        CurrentAcademy.run(academy, () -> {
            assertThat(evidence.countOf(ada, "proof.written")).isEqualTo(3 + 2 * writers);
            assertThat(evidence.firstBroken()).isEmpty();
            assertThat(jdbc.sql("select max(number) - count(*) from privacy.evidence")
                            .query(Long.class)
                            .single())
                    .as("no number is left out")
                    .isZero();
        });
    }

    private void expire(UUID id) {
        assertThat(jdbc.sql("select privacy.expire_evidence(?)")
                        .param(new UUID[] {id})
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    private void add() {
        CurrentAcademy.run(academy, this::write);
    }

    private void write() {
        evidence.add(ada, "proof.written", "Ich habe es gelesen.", "1", "de");
    }

    private void tamper(Owner owner, String change, long number) {
        owner.jdbc().sql("alter table privacy.evidence disable trigger user").update();
        owner.jdbc().sql(change).params(academy.id().value(), number).update();
        owner.jdbc().sql("alter table privacy.evidence enable trigger user").update();
    }

    private long second(Owner owner) {
        return owner.jdbc()
                .sql("select number from privacy.evidence where academy_id = ? order by number desc offset 1 limit 1")
                .param(academy.id().value())
                .query(Long.class)
                .single();
    }

    private Long firstBroken(Owner owner) {
        return owner.jdbc()
                .sql("select privacy.first_broken_evidence(?)")
                .param(academy.id().value())
                .query(Long.class)
                .single();
    }
}
