package de.redlich.privacy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The labels of all tables, read from the comments of the live schema. */
@Repository
public class Labels implements CategoriesInUse {
    private static final String COMMENTS = """
            select n.nspname || '.' || c.relname as name, coalesce(obj_description(c.oid, 'pg_class'), '') as table_comment,
                   a.attname as column_name, format_type(a.atttypid, null) as type,
                   coalesce(col_description(c.oid, a.attnum), '') as column_comment
              from pg_class c
              join pg_namespace n on n.oid = c.relnamespace
              join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
             where c.relkind in ('r', 'p') and not c.relispartition
               and n.nspname not in ('pg_catalog', 'information_schema') and n.nspname not like 'pg_toast%'
             order by name, a.attnum""";

    private final JdbcClient jdbc;

    public Labels(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All tables of the database with their labels, as they are now. */
    public List<LabelledTable> tables() {
        var comments = new LinkedHashMap<String, String>();
        var columns = new LinkedHashMap<String, List<LabelledColumn>>();
        jdbc.sql(COMMENTS)
                .query((row, n) -> {
                    var table = row.getString("name");
                    comments.put(table, row.getString("table_comment"));
                    return columns.computeIfAbsent(table, key -> new ArrayList<>())
                            .add(LabelledColumn.of(
                                    row.getString("column_name"),
                                    row.getString("type"),
                                    row.getString("column_comment")));
                })
                .list();
        return comments.entrySet().stream()
                .map(entry -> LabelledTable.of(
                        entry.getKey(), entry.getValue(), columns.getOrDefault(entry.getKey(), List.of())))
                .toList();
    }

    /** Keys of the catalogue's categories of which at least one column is stored. */
    @Override
    public Set<String> categoriesInUse() {
        var used = new TreeSet<String>();
        tables().forEach(table -> table.columns().stream()
                .map(LabelledColumn::category)
                .filter(category -> !category.isEmpty())
                .forEach(used::add));
        return used;
    }
}
