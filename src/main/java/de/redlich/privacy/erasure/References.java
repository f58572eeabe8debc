package de.redlich.privacy.erasure;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The foreign keys of the live schema; they say what must go before what. */
record References(List<Reference> all) {
    /** @param column of {@code from}, names the row {@code id} of {@code to} */
    record Reference(String from, String column, String to) {}

    private static final String FOREIGN_KEYS = """
            select fn.nspname || '.' || fc.relname as from_table, a.attname, tn.nspname || '.' || tc.relname as to_table
              from pg_constraint k
              join pg_class fc on fc.oid = k.conrelid join pg_namespace fn on fn.oid = fc.relnamespace
              join pg_class tc on tc.oid = k.confrelid join pg_namespace tn on tn.oid = tc.relnamespace
              join pg_attribute a on a.attrelid = fc.oid and a.attnum = k.conkey[1]
             where k.contype = 'f' and cardinality(k.conkey) = 1 and k.conparentid = 0
             order by 1, 2""";

    static References of(JdbcClient jdbc) {
        return new References(jdbc.sql(FOREIGN_KEYS)
                .query((row, n) -> new Reference(row.getString(1), row.getString(2), row.getString(3)))
                .list());
    }

    List<Reference> to(String table) {
        return all.stream()
                .filter(it -> it.to().equals(table) && !it.from().equals(table))
                .toList();
    }

    /** The tables in an order in which their rows can be removed: whoever refers goes before what is referred to. */
    List<String> removable(List<String> tables) {
        var ordered = new LinkedHashSet<String>();
        tables.forEach(table -> place(table, ordered, new LinkedHashSet<>()));
        var order = new ArrayList<>(ordered);
        order.retainAll(tables);
        return order;
    }

    private void place(String table, Set<String> ordered, Set<String> above) {
        if (ordered.contains(table) || !above.add(table)) {
            return; // a circle of references is left to the database, which refuses what cannot be done
        }
        to(table).forEach(reference -> place(reference.from(), ordered, above));
        above.remove(table);
        ordered.add(table);
    }
}
