package de.redlich.privacy.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import de.redlich.Installed;
import de.redlich.Promise;
import de.redlich.academy.Academies;
import de.redlich.academy.Academy;
import de.redlich.academy.CurrentAcademy;
import de.redlich.privacy.Canaries;
import de.redlich.privacy.Catalogues;
import de.redlich.privacy.Category;
import de.redlich.privacy.LabelledTable;
import de.redlich.privacy.Labels;
import de.redlich.privacy.PersonId;
import de.redlich.privacy.Retention.Trigger;
import de.redlich.privacy.Sealing;
import de.redlich.storage.Blobs;
import de.redlich.storage.Cluster;
import de.redlich.storage.Owner;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The proof of erasure is worth something only if it fails when anything is missing: one thing at a time is taken away. */
@Installed
@Promise("P4")
class MutationTest {
    private final PersonId ada = new PersonId(UUID.randomUUID());

    @Autowired
    private Cluster cluster;

    @Autowired
    private Labels labels;

    @Autowired
    private Catalogues catalogues;

    @Autowired
    private Sealing sealing;

    @Autowired
    private Blobs blobs;

    @Autowired
    private Academies academies;

    @Autowired
    private PlatformTransactionManager transactions;

    private Academy academy;
    private Owner owner;
    private JdbcClient jdbc;
    private Canaries canaries;
    private int mutations;

    @BeforeEach
    void sheIsEverywhereInATransactionThatIsRolledBack() throws SQLException {
        academy = academies.named("qexport").orElseThrow();
        owner = new Owner(cluster);
        jdbc = owner.jdbc();
        canaries = Canaries.plant(jdbc, labels, sealing, blobs, academy.id().value(), ada);
        jdbc.sql("select set_config('redlich.academy', ?, true)")
                .param(academy.id().value().toString())
                .query((row, n) -> "")
                .list();
        jdbc.sql("savepoint planted").update();
    }

    @AfterEach
    void nothingOfItStays() throws SQLException {
        owner.close();
    }

    @Test
    void takingAwayALabelARuleOrAPolicyIsNoticed() {
        var unnoticed = new ArrayList<String>();
        CurrentAcademy.run(academy, () -> {
            assertThat(leftAfterErasure(Set.of()))
                    .as("without a mutation nothing is left")
                    .isEmpty();
            back();
            for (var table : labels.tables()) {
                if (table.aboutPeople() && !table.name().equals(Plan.OWN)) {
                    withoutSubject(table, unnoticed);
                    withoutPolicy(table, unnoticed);
                }
            }
            withoutRules(unnoticed);
        });
        assertThat(unnoticed).as("what nobody would miss proves nothing").isEmpty();
        assertThat(mutations).isGreaterThan(40);
    }

    private void withoutSubject(LabelledTable table, List<String> unnoticed) {
        jdbc.sql("comment on table " + table.name() + " is 'Mutated. @plain for a test'")
                .update();
        require("the subject of " + table.name(), Set.of(), unnoticed);
    }

    private void withoutPolicy(LabelledTable table, List<String> unnoticed) {
        jdbc.sql("drop policy academy on " + table.name()).update();
        require("the policy of " + table.name(), Set.of(), unnoticed);
    }

    private void withoutRules(List<String> unnoticed) {
        for (var key : new Labels(jdbc).categoriesInUse()) {
            var category = catalogues.shipped().category(key);
            if (category.retention().stream().anyMatch(MutationTest::isEnd)
                    && !Fate.mayOutlive(category)
                    && !isOwn(key)) {
                require("the erase rule of " + key, Set.of(key), unnoticed);
            }
        }
    }

    /** Requests are carried on until all else is done, and end by themselves. */
    private boolean isOwn(String category) {
        return labels.tables().stream()
                .filter(table -> table.columns().stream()
                        .anyMatch(column -> column.category().equals(category)))
                .allMatch(table -> table.name().equals(Plan.OWN));
    }

    private void require(String what, Set<String> withoutEnd, List<String> unnoticed) {
        mutations++;
        if (leftAfterErasure(withoutEnd).isEmpty()) {
            unnoticed.add(what);
        }
        back();
    }

    private void back() {
        jdbc.sql("rollback to savepoint planted").update();
    }

    /** What the proof finds: canaries outside what the receipt keeps, or that the erasure could not be done at all. */
    private Set<String> leftAfterErasure(Set<String> withoutEnd) {
        try {
            jdbc.sql("set local role redlich_app").update();
            var kept = erase(withoutEnd);
            jdbc.sql("reset role").update();
            var shared = Map.of("all", dump(kept));
            return Search.inDump(
                    shared,
                    canaries.outside(kept).stream()
                            .filter(it -> !it.text().equals(ada.value().toString()))
                            .toList());
        } catch (RuntimeException failed) {
            return Set.of("the erasure failed: " + failed.getClass().getSimpleName());
        }
    }

    private Set<String> erase(Set<String> withoutEnd) {
        var live = new Labels(jdbc);
        var removal = new Removal(jdbc, live, blobs, new TransactionTemplate(transactions));
        var rows = new Rows(jdbc, removal);
        var kept = new TreeSet<String>(Set.of(Plan.OWN));
        for (var part : plan(live, withoutEnd).parts()) {
            switch (part.kind()) {
                case ERASED -> {
                    rows.removeBatch(part, ada);
                    rows.leave(part, ada);
                }
                case ANONYMISED -> {
                    rows.detach(part, ada);
                    kept.add(part.table().name());
                }
                case KEPT -> {
                    rows.keptUntil(part, ada, LocalDate.now());
                    if (rows.count(part, ada) > 0) {
                        kept.add(part.table().name()); // what is not seen does not stand in the receipt
                    }
                }
            }
        }
        return kept;
    }

    private Plan plan(Labels live, Set<String> withoutEnd) {
        return Plan.of(jdbc, live, key -> without(catalogues.shipped().category(key), withoutEnd), Set.of());
    }

    private static Category without(Category category, Set<String> withoutEnd) {
        if (!withoutEnd.contains(category.key())) {
            return category;
        }
        return new Category(
                category.key(),
                category.group(),
                category.name(),
                category.what(),
                category.source(),
                category.purposes(),
                category.retention().stream().filter(rule -> !isEnd(rule)).toList(),
                category.recipients(),
                category.portable(),
                category.sealed(),
                category.children(),
                category.people());
    }

    private static boolean isEnd(de.redlich.privacy.Retention rule) {
        return rule.trigger() == Trigger.ACCOUNT_END || rule.trigger() == Trigger.LEAVING;
    }

    /** All tables about people, and those that were until a mutation. */
    private String dump(Set<String> kept) {
        return labels.tables().stream()
                .filter(table -> table.aboutPeople() && !kept.contains(table.name()))
                .flatMap(table -> jdbc
                        .sql("select t::text from " + table.name() + " t where t.id = ?")
                        .param(canaries.row(table.name()))
                        .query((row, n) -> row.getString(1))
                        .list()
                        .stream())
                .collect(Collectors.joining("\n"));
    }
}
