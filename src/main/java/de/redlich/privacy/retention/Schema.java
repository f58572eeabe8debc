package de.redlich.privacy.retention;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the live schema allows.
 *
 * @param references foreign keys
 * @param required columns that must have a value, as {@code schema.table.column}
 * @param lockable tables whose locked rows no other query sees
 * @param appendOnly tables from which we may not delete; they offer a function {@code expire_<table>}
 * @param changeable tables whose rows we may change, and therefore hold while we work on them
 * @param removable tables from which we may delete
 */
record Schema(
        List<Reference> references,
        Set<String> required,
        Set<String> lockable,
        Set<String> appendOnly,
        Set<String> changeable,
        Set<String> removable) {
    /** Rows of {@code from} name rows of {@code to} in {@code column}. */
    record Reference(String from, String column, String to) {}

    private static final String REFERENCES = """
            select fn.nspname || '.' || fc.relname, a.attname, tn.nspname || '.' || tc.relname
              from pg_constraint k
              join pg_class fc on fc.oid = k.conrelid join pg_namespace fn on fn.oid = fc.relnamespace
              join pg_class tc on tc.oid = k.confrelid join pg_namespace tn on tn.oid = tc.relnamespace
              join pg_attribute a on a.attrelid = fc.oid and a.attnum = k.conkey[1]
             where k.contype = 'f' and cardinality(k.conkey) = 1 and k.conparentid = 0
             order by 1, 2""";
    private static final String REQUIRED = """
            select n.nspname || '.' || c.relname || '.' || a.attname
              from pg_attribute a join pg_class c on c.oid = a.attrelid and c.relkind in ('r', 'p')
              join pg_namespace n on n.oid = c.relnamespace and n.nspname not in ('pg_catalog', 'information_schema')
             where a.attnum > 0 and a.attnotnull""";
    private static final String LOCKABLE = """
            select n.nspname || '.' || c.relname from pg_policy p join pg_class c on c.oid = p.polrelid
              join pg_namespace n on n.oid = c.relnamespace where p.polname = 'unrestricted' and not p.polpermissive""";
    private static final String APPEND_ONLY = """
            select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
             where c.relkind in ('r', 'p') and to_regprocedure(n.nspname || '.expire_' || c.relname || '(uuid[])') is not null""";

    private static final String ALLOWED = """
            select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
             where c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema')
               and has_table_privilege(c.oid, '%s')""";

    static Schema of(JdbcClient jdbc) {
        return new Schema(
                jdbc.sql(REFERENCES)
                        .query((row, n) -> new Reference(row.getString(1), row.getString(2), row.getString(3)))
                        .list(),
                names(jdbc, REQUIRED),
                names(jdbc, LOCKABLE),
                names(jdbc, APPEND_ONLY),
                names(jdbc, ALLOWED.formatted("update")),
                names(jdbc, ALLOWED.formatted("delete")));
    }

    List<Reference> to(String table) {
        return references.stream()
                .filter(it -> it.to().equals(table) && !it.from().equals(table))
                .toList();
    }

    boolean canEnd(String table) {
        return removable.contains(table) || appendOnly.contains(table);
    }

    boolean refers(String from, String column, String to) {
        return references.contains(new Reference(from, column, to));
    }

    /** Whoever refers comes before what is referred to, so that nothing waits for the next night. */
    List<String> dependentsFirst(List<String> tables) {
        var ordered = new LinkedHashSet<String>();
        tables.forEach(table -> place(table, ordered, new HashSet<>()));
        var order = new ArrayList<>(ordered);
        order.retainAll(tables);
        return order;
    }

    private void place(String table, Set<String> ordered, Set<String> above) {
        if (!ordered.contains(table) && above.add(table)) {
            to(table).forEach(reference -> place(reference.from(), ordered, above));
            ordered.add(table);
        }
    }

    private static Set<String> names(JdbcClient jdbc, String sql) {
        return Set.copyOf(jdbc.sql(sql).query(String.class).list());
    }
}
