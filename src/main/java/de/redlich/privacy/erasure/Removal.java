package de.redlich.privacy.erasure;

import de.redlich.academy.CurrentAcademy;
import de.redlich.privacy.LabelledColumn;
import de.redlich.privacy.LabelledTable;
import de.redlich.privacy.Labels;
import de.redlich.storage.Blobs;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Removes rows with everything that hangs on them: the files they name, the jobs that wait for them, the rows that refer to
 * them. Works in the current academy and from the labels alone.
 */
@Component
public class Removal {
    private static final int BATCH = 10_000;

    private final JdbcClient jdbc;
    private final Labels labels;
    private final Blobs store;
    private final TransactionTemplate transaction;

    Removal(JdbcClient jdbc, Labels labels, Blobs store, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.labels = labels;
        this.store = store;
        this.transaction = transaction;
    }

    /**
     * Removes the rows with these ids and, before them, the rows that refer to them. Each batch is one transaction (or part of
     * the running one); its files go first, so that a failing blob store leaves the rows to be tried again.
     *
     * @return how many rows went from which table, also those that referred to them
     * @throws Entangled when a row refers to them that is about somebody else, or about nobody; that batch stays whole
     */
    public Map<String, Long> remove(String table, Collection<UUID> ids) {
        var counts = new LinkedHashMap<String, Long>();
        var all = List.copyOf(ids);
        var tables = labels.tables().stream().collect(Collectors.toMap(LabelledTable::name, Function.identity()));
        var references = References.of(jdbc);
        for (int start = 0; start < all.size(); start += BATCH) {
            var batch = all.subList(start, Math.min(all.size(), start + BATCH)).toArray(UUID[]::new);
            var here = new LinkedHashMap<String, Long>();
            transaction.executeWithoutResult(it -> remove(known(table, tables), batch, tables, references, here));
            here.forEach((name, count) -> counts.merge(name, count, Long::sum));
        }
        return counts;
    }

    private void remove(
            LabelledTable table,
            UUID[] ids,
            Map<String, LabelledTable> tables,
            References references,
            Map<String, Long> counts) {
        for (var reference : references.to(table.name())) {
            var referring = jdbc.sql(
                            "select id from " + reference.from() + " where " + reference.column() + " = any(:ids)")
                    .param("ids", ids)
                    .query(UUID.class)
                    .list()
                    .toArray(UUID[]::new);
            if (referring.length > 0) {
                var dependent = known(reference.from(), tables);
                requireSameOwner(table, ids, dependent, referring, reference);
                remove(dependent, referring, tables, references, counts);
            }
        }
        removeFiles(table, "t.id = any(:ids)", Map.of("ids", ids));
        counts.merge(table.name(), removeRows(table, "t.id = any(:ids)", Map.of("ids", ids)), Long::sum);
    }

    /** A row is never taken away from somebody else because it hangs on what goes. */
    private void requireSameOwner(
            LabelledTable table,
            UUID[] ids,
            LabelledTable dependent,
            UUID[] referring,
            References.Reference reference) {
        if (!table.aboutPeople() || !dependent.aboutPeople()) {
            throw new Entangled(dependent.name(), table.name());
        }
        var foreign = jdbc.sql("select exists (select from " + dependent.name() + " d join " + table.name()
                        + " t on t.id = d." + reference.column()
                        + " where t.id = any(:ids) and d.id = any(:referring) and "
                        + owner(dependent, "d") + " is distinct from " + owner(table, "t") + ")")
                .param("ids", ids)
                .param("referring", referring)
                .query(Boolean.class)
                .single();
        if (foreign) {
            throw new Entangled(dependent.name(), table.name());
        }
    }

    private static String owner(LabelledTable table, String alias) {
        return table.subjects().getFirst().sql(alias);
    }

    /** Removes the files that rows name, so many as there are; a file that is gone already is fine. */
    long removeFiles(LabelledTable table, String which, Map<String, Object> params) {
        return table.columns().stream()
                .filter(column -> !column.blob().isEmpty())
                .mapToLong(column -> removeFiles(table, column, which, params))
                .sum();
    }

    private long removeFiles(LabelledTable table, LabelledColumn column, String which, Map<String, Object> params) {
        var keys = jdbc.sql("select t." + column.name() + " from " + table.name() + " t where t." + column.name()
                        + " is not null and " + which)
                .params(params)
                .query(String.class)
                .list();
        keys.forEach(key -> store.delete(column.blob(), key));
        return keys.size();
    }

    /** Removes rows together with the jobs named after them ({@code academy/row}), in the running transaction. */
    long removeRows(LabelledTable table, String which, Map<String, Object> params) {
        return jdbc.sql(
                        "with gone as (delete from " + table.name() + " t where " + which + " returning t.id), "
                                + "jobs as (delete from jobs.scheduled_tasks j using gone "
                                + "where j.task_instance = :academy || '/' || gone.id and not j.picked) select count(*) from gone")
                .params(params)
                .param("academy", CurrentAcademy.id().value().toString())
                .query(Long.class)
                .single();
    }

    private static LabelledTable known(String name, Map<String, LabelledTable> tables) {
        var table = tables.get(name);
        if (table == null) {
            throw new IllegalArgumentException("there is no table " + name);
        }
        return table;
    }

    /** Something hangs on the rows that must not go with them. */
    public static final class Entangled extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Entangled(String dependent, String table) {
            super("rows of " + dependent + " that are not the person's own refer to " + table);
        }
    }
}
