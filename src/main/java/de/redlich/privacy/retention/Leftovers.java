package de.redlich.privacy.retention;

import de.redlich.privacy.LabelledTable;
import de.redlich.privacy.Labels;
import de.redlich.privacy.PersonId;
import de.redlich.privacy.Sealing;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What was only there for rows that have outlived an account: once the last of them is gone, the key they were sealed under and
 * the note that they were kept go too.
 */
@Component
class Leftovers {
    private record Kept(UUID id, PersonId person, String table, String category) {}

    private final JdbcClient jdbc;
    private final Labels labels;
    private final Sealing sealing;
    private final Restricted restricted;

    Leftovers(JdbcClient jdbc, Labels labels, Sealing sealing, Restricted restricted) {
        this.jdbc = jdbc;
        this.labels = labels;
        this.sealing = sealing;
        this.restricted = restricted;
    }

    void clear() {
        var tables = labels.tables().stream().collect(Collectors.toMap(LabelledTable::name, Function.identity()));
        restricted.reading(() -> {
            var all = kept();
            all.stream()
                    .filter(it -> isEmpty(tables.get(it.table()), it.person()))
                    .forEach(it -> forget(it, all));
            return all.size();
        });
    }

    /** The key first: if we are stopped now, the note is still there and the next run finishes. */
    private void forget(Kept kept, List<Kept> all) {
        var lastOfCategory = all.stream()
                .noneMatch(other -> other != kept
                        && other.person().equals(kept.person())
                        && other.category().equals(kept.category()));
        if (lastOfCategory) {
            sealing.destroyKey(kept.person(), kept.category());
        }
        jdbc.sql("delete from privacy.kept where id = ?").param(kept.id()).update();
    }

    private boolean isEmpty(@org.jspecify.annotations.Nullable LabelledTable table, PersonId person) {
        return table == null
                || !jdbc.sql("select exists (select from " + table.name() + " t where " + table.isAbout("t") + ")")
                        .param("person", person.value())
                        .query(Boolean.class)
                        .single();
    }

    private List<Kept> kept() {
        return jdbc.sql("select id, person_id, what, category from privacy.kept order by id")
                .query((row, n) -> new Kept(
                        row.getObject(1, UUID.class),
                        new PersonId(row.getObject(2, UUID.class)),
                        row.getString(3),
                        row.getString(4)))
                .list();
    }
}
