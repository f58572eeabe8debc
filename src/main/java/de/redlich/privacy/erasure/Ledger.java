package de.redlich.privacy.erasure;

import de.redlich.academy.Academies;
import de.redlich.academy.CurrentAcademy;
import de.redlich.privacy.LabelledTable;
import de.redlich.privacy.Labels;
import de.redlich.privacy.PersonId;
import de.redlich.privacy.Sealing;
import java.nio.ByteBuffer;
import java.sql.Array;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The list of erased people in the keys' database, which no backup of the data takes back. Data that know less of it than there
 * is were restored: before the first page is served, whoever stands in it is erased again.
 */
@Component
public class Ledger implements SmartInitializingSingleton {
    private static final Logger log = LoggerFactory.getLogger(Ledger.class);

    private final JdbcClient jdbc;
    private final LedgerPosition position;
    private final Academies academies;
    private final Labels labels;
    private final Sealing sealing;
    private final Erasures erasures;

    Ledger(
            JdbcClient jdbc,
            LedgerPosition position,
            Academies academies,
            Labels labels,
            Sealing sealing,
            Erasures erasures) {
        this.jdbc = jdbc;
        this.position = position;
        this.academies = academies;
        this.labels = labels;
        this.sealing = sealing;
        this.erasures = erasures;
    }

    @Override
    public void afterSingletonsInstantiated() {
        replay();
    }

    /** Erases again whoever was erased after these data were written. Returns how many people that were. */
    public int replay() {
        var last = position.last();
        var seen = position.seen();
        if (last <= seen) {
            return 0;
        }
        var erased = since(seen);
        int[] count = {0};
        academies.all().forEach(academy -> CurrentAcademy.run(academy, () -> count[0] += eraseAgain(erased)));
        position.see(last);
        if (count[0] > 0) {
            log.warn("data older than the list of erased people were found; those people were erased again");
        }
        return count[0];
    }

    private int eraseAgain(Map<ByteBuffer, Set<String>> erased) {
        int count = 0;
        for (var person : people()) {
            var wishes = erased.get(ByteBuffer.wrap(sealing.fingerprint(person)));
            if (wishes != null && erasures.eraseAgain(person, wishes)) {
                count++;
            }
        }
        return count;
    }

    private Set<PersonId> people() {
        var people = new HashSet<PersonId>();
        for (var table : labels.tables()) {
            for (var path : table.subjects()) {
                if (path.steps().isEmpty()) {
                    people.addAll(people(table, path.column()));
                }
            }
        }
        return people;
    }

    private Set<PersonId> people(LabelledTable table, String column) {
        return new HashSet<>(
                jdbc.sql("select distinct " + column + " from " + table.name() + " where " + column + " is not null")
                        .query((row, n) -> new PersonId(row.getObject(1, UUID.class)))
                        .list());
    }

    private Map<ByteBuffer, Set<String>> since(long seen) {
        var erased = new HashMap<ByteBuffer, Set<String>>();
        position.keys()
                .sql("select person, wishes from erased where number > ?")
                .param(seen)
                .query(row -> {
                    erased.put(ByteBuffer.wrap(row.getBytes(1)), words(row.getArray(2)));
                });
        return erased;
    }

    private static Set<String> words(Array array) throws SQLException {
        return Set.of((String[]) array.getArray());
    }
}
