package de.redlich.privacy.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.redlich.Installed;
import de.redlich.Promise;
import de.redlich.privacy.Canaries;
import de.redlich.privacy.Labels;
import de.redlich.privacy.PersonId;
import de.redlich.privacy.Sealing;
import de.redlich.storage.Cluster;
import de.redlich.storage.Owner;
import de.redlich.storage.Settings;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationContext;

/** Values of two people are planted everywhere; then one of them is erased. */
@Installed
@ExtendWith(OutputCaptureExtension.class)
class ErasureProofTest {
    private final PersonId ada = new PersonId(UUID.randomUUID());
    private final PersonId bea = new PersonId(UUID.randomUUID());

    @Autowired
    private Cluster cluster;

    @Autowired
    private Settings settings;

    @Autowired
    private Labels labels;

    @Autowired
    private Sealing sealing;

    @Autowired
    private Erasures erasures;

    @Autowired
    private ApplicationContext context;

    private Planted planted;
    private Canaries ofAda;

    @BeforeEach
    void bothAreEverywhere() throws SQLException {
        planted = Planted.at("dravoiqent", ada, context);
        ofAda = planted.canaries();
        Planted.at("dravoiqent", bea, context);
    }

    @Test
    @Promise({"P4", "A9"})
    void nothingOfTheErasedIsLeftExceptWhatTheReceiptSays(CapturedOutput log) throws Exception {
        var before = dump();
        assertThat(Search.inDump(before, ofAda.all()))
                .as("the canaries were really planted, into every table about people")
                .hasSizeGreaterThan(100);
        assertThat(Search.inFiles(settings.data().resolve("blobs"), ofAda.all()))
                .isEmpty();

        var receipt = planted.erase(Set.of());

        var kept = tables(receipt, Fate.Kind.KEPT);
        assertThat(kept).contains("privacy.evidence").doesNotContain("certificate.certificate");
        var staying = new TreeSet<>(kept);
        staying.addAll(tables(receipt, Fate.Kind.ANONYMISED));
        var herself = ofAda.all().stream()
                .filter(it -> it.text().equals(ada.value().toString()))
                .toList();
        var gone = outside(staying).stream().filter(it -> !herself.contains(it)).toList();
        var dump = dump();
        assertThat(Search.inDump(dump, gone)).as("a dump of every table").isEmpty();
        assertThat(tablesOf(Search.inDump(dump, outside(tables(receipt, Fate.Kind.ANONYMISED)))))
                .as("the rest stands where the receipt says")
                .isSubsetOf(kept);
        assertThat(tablesOf(Search.inDump(dump, herself)))
                .as("what was detached does not name her")
                .isSubsetOf(kept);
        assertThat(log.getAll())
                .doesNotContain(gone.stream().map(Canaries.Canary::text).toArray(String[]::new));
        assertThat(Search.inFiles(settings.data().resolve("blobs"), gone)).isEmpty();

        compact();
        assertThat(Search.inFiles(settings.data().resolve("postgres"), gone))
                .as("the data folder, also the log of the database")
                .isEmpty();

        assertThat(rowsOf(bea, dump))
                .as("Bea's rows are the same, byte by byte")
                .isEqualTo(rowsOf(bea, before));
    }

    /** Without the hash of a removed event: it stays in its gap, so that none goes unseen; nothing can be read from it. */
    private List<Canaries.Canary> outside(Set<String> tables) {
        return ofAda.outside(tables).stream()
                .filter(it ->
                        !(it.table().equals("security.event") && it.column().equals("hash")))
                .toList();
    }

    @Test
    @Promise("P4")
    void whatIsKeptStaysReadableAndTheRestDoesNot() throws Exception {
        var sealedBefore = sealed();
        var receipt = planted.erase(Set.of("certificate"));

        var kept = tables(receipt, Fate.Kind.KEPT);
        assertThat(kept).contains("certificate.certificate");
        assertThat(receipt)
                .filteredOn(line -> line.what().equals("certificate.certificate"))
                .allMatch(line -> line.until() != null && line.category().equals("certificate"));
        sealedBefore.forEach((column, value) -> {
            if (kept.contains(column.substring(0, column.lastIndexOf('.')))) {
                assertThat(open(ada, column, value)).as(column).startsWith("kanarie");
            } else {
                assertThatThrownBy(() -> open(ada, column, value))
                        .as("%s, as it stands in every backup", column)
                        .isInstanceOf(Sealing.Unreadable.class);
            }
        });
        assertThat(planted.within(() -> erasures.preview(ada, Set.of("certificate"))))
                .allMatch(line -> line.fate() == Fate.Kind.KEPT);
    }

    private record Value(UUID row, byte[] bytes) {}

    private Map<String, Value> sealed() throws SQLException {
        try (var owner = new Owner(cluster)) {
            var values = new java.util.TreeMap<String, Value>();
            for (var table : labels.tables()) {
                for (var column : table.columns()) {
                    var row = ofAda.row(table.name());
                    if (column.sealed() && row != null) {
                        owner.jdbc()
                                .sql("select " + column.name() + " from " + table.name() + " where id = ?")
                                .param(row)
                                .query(byte[].class)
                                .optional()
                                .ifPresent(
                                        bytes -> values.put(table.name() + "." + column.name(), new Value(row, bytes)));
                    }
                }
            }
            assertThat(values).hasSizeGreaterThan(5);
            return values;
        }
    }

    private String open(PersonId person, String column, Value value) {
        return sealing.open(person, column, value.row(), value.bytes());
    }

    private static Set<String> tables(List<Erasures.Line> receipt, Fate.Kind fate) {
        return receipt.stream()
                .filter(line -> line.fate() == fate)
                .map(Erasures.Line::what)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> tablesOf(Set<String> found) {
        return found.stream()
                .map(it -> it.substring(it.lastIndexOf(' ') + 1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> rowsOf(PersonId person, Map<String, String> dump) {
        var rows = new TreeSet<String>();
        dump.forEach((table, text) -> text.lines()
                .filter(line -> line.contains(person.value().toString()))
                .forEach(line -> rows.add(table + " " + line)));
        assertThat(rows).hasSizeGreaterThan(8);
        return rows;
    }

    private Map<String, String> dump() throws SQLException, IOException {
        try (var connection = owner()) {
            return Search.dump(connection);
        }
    }

    /** What the database would do in its own time: dead rows and old logs go. */
    private void compact() throws SQLException {
        try (var connection = owner();
                var statement = connection.createStatement()) {
            statement.execute("alter system set wal_recycle = off");
            statement.execute("select pg_reload_conf()");
            statement.execute("vacuum full");
            for (int i = 0; i < 2; i++) {
                statement.execute("checkpoint");
                statement.execute("select pg_switch_wal()");
            }
            statement.execute("checkpoint");
            statement.execute("alter system reset wal_recycle");
            statement.execute("select pg_reload_conf()");
        }
    }

    private Connection owner() throws SQLException {
        return DriverManager.getConnection(cluster.dataUrl(), cluster.owner(), cluster.ownerPassword());
    }
}
