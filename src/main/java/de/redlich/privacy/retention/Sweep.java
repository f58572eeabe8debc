package de.redlich.privacy.retention;

import de.redlich.privacy.LabelledColumn;
import de.redlich.privacy.PersonId;
import de.redlich.privacy.Sealing;
import de.redlich.privacy.erasure.Removal;
import de.redlich.storage.Blobs;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a rule does to rows that are due. Runs in the caller's transaction, in which locked rows are visible. */
@Component
class Sweep {
    private final JdbcClient jdbc;
    private final Removal removal;
    private final Sealing sealing;
    private final Blobs store;

    Sweep(JdbcClient jdbc, Removal removal, Sealing sealing, Blobs store) {
        this.jdbc = jdbc;
        this.removal = removal;
        this.sealing = sealing;
        this.store = store;
    }

    void end(Term term, TermSql sql, UUID[] ids, int year) {
        switch (term.rule().mode()) {
            case ERASE, EXPIRE -> erase(term, ids);
            case AGGREGATE -> {
                if (term.whole()) {
                    total(term, sql, ids, year);
                }
                erase(term, ids);
            }
            case RESTRICT -> lock(term, ids);
            case DETACH ->
                set(
                        term,
                        term.subjectColumns().stream().map(it -> it + " = null").toList(),
                        ids);
            case SHORTEN ->
                set(term, sql.addresses().stream().map(Sweep::shortened).toList(), ids);
            case DESTROY_KEY -> {
                // keys first: if we are stopped now, what is left cannot be read and goes with the next run
                List.of(ids).forEach(id -> sealing.forget(new PersonId(id)));
                erase(term, ids);
            }
        }
    }

    private void erase(Term term, UUID[] ids) {
        if (!term.whole()) {
            removeFiles(term, ids);
            set(
                    term,
                    term.columns().stream()
                            .map(column -> column.name() + " = null")
                            .toList(),
                    ids);
        } else if (appendOnly(term)) {
            jdbc.sql("select " + expiry(term) + "(?)")
                    .param(ids)
                    .query(Long.class)
                    .single();
        } else {
            removal.remove(term.table().name(), List.of(ids));
        }
        if (term.whole()) {
            jdbc.sql("delete from privacy.restricted where table_name = ? and row_id = any(?)")
                    .params(term.table().name(), ids)
                    .update();
        }
    }

    private void lock(Term term, UUID[] ids) {
        jdbc.sql("""
                insert into privacy.restricted (academy_id, table_name, row_id, since)
                select academy.current(), :table, id, now() from unnest(:ids) id on conflict do nothing""").param("table", term.table().name()).param("ids", ids).update();
    }

    /** Somebody is counted when the last of their rows goes, so that nobody is counted twice. */
    private void total(Term term, TermSql sql, UUID[] ids, int year) {
        var table = term.table().name();
        var sums = sql.sums().stream()
                .map(column -> "'" + column + "', coalesce(sum(" + column + "), 0)")
                .collect(Collectors.joining(", ", "jsonb_build_object(", ")"));
        var by = sql.by();
        jdbc.sql("insert into privacy.total (academy_id, table_name, counted_by, year, people, entries, sums)"
                        + " select academy.current(), '" + table + "', coalesce(by_::text, ''), :year,"
                        + " count(distinct owner_) filter (where not exists (select from " + table
                        + " t where not t.id = any(:ids) and " + sql.owner("t") + " = owner_ and " + by
                        + " is not distinct from by_)), count(*), " + sums
                        + " from (select t.*, " + sql.owner("t") + " as owner_, " + by + " as by_ from " + table
                        + " t where t.id = any(:ids)) g group by by_"
                        + " on conflict (academy_id, table_name, counted_by, year) do update set"
                        + " people = total.people + excluded.people, entries = total.entries + excluded.entries,"
                        + " sums = (select coalesce(jsonb_object_agg(s.key, coalesce((total.sums ->> s.key)::numeric, 0)"
                        + " + s.value::numeric), '{}') from jsonb_each_text(excluded.sums) s)")
                .params(Map.of("ids", ids, "year", year))
                .update();
    }

    private void set(Term term, List<String> assignments, UUID[] ids) {
        jdbc.sql("update " + term.table().name() + " set " + String.join(", ", assignments) + " where id = any(?)")
                .param(ids)
                .update();
    }

    private void removeFiles(Term term, UUID[] ids) {
        for (var column :
                term.columns().stream().filter(it -> !it.blob().isEmpty()).toList()) {
            files(term, column, ids).forEach(key -> store.delete(column.blob(), key));
        }
    }

    private List<String> files(Term term, LabelledColumn column, UUID[] ids) {
        return jdbc.sql("select " + column.name() + " from " + term.table().name() + " where id = any(?) and "
                        + column.name() + " is not null")
                .param(ids)
                .query((row, n) -> row.getString(1))
                .list();
    }

    private boolean appendOnly(Term term) {
        return jdbc.sql("select to_regprocedure(?) is not null")
                .param(expiry(term) + "(uuid[])")
                .query(Boolean.class)
                .single();
    }

    private static String expiry(Term term) {
        var table = term.table();
        return table.schema() + ".expire_"
                + table.name().substring(table.schema().length() + 1);
    }

    private static String shortened(String column) {
        return column + " = network(set_masklen(" + column + ", case family(" + column
                + ") when 4 then 24 else 48 end))";
    }
}
