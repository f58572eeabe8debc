package de.redlich.laws;

import java.util.List;
import java.util.regex.MatchResult;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A comment of the live schema.
 *
 * @param place as in {@code comment on}: {@code table x.y} or {@code column x.y.z}
 */
record Comment(String place, String text) {

    static List<Comment> all(JdbcClient jdbc) {
        return jdbc.sql("""
                select case when d.objsubid = 0 then 'table ' || c.oid::regclass
                            else 'column ' || c.oid::regclass || '.' || quote_ident(a.attname) end,
                       d.description
                  from pg_description d
                  join pg_class c on c.oid = d.objoid and d.classoid = 'pg_class'::regclass
                  join pg_namespace n on n.oid = c.relnamespace and n.nspname not in ('pg_catalog', 'information_schema')
                  left join pg_attribute a on a.attrelid = c.oid and a.attnum = d.objsubid
                 where c.relkind in ('r', 'p')
                 order by 1""")
                .query((row, n) -> new Comment(row.getString(1), row.getString(2)))
                .list();
    }

    String without(MatchResult label) {
        return (text.substring(0, label.start()) + text.substring(label.end())).strip();
    }

    void replaceBy(JdbcClient jdbc, String words) {
        jdbc.sql("comment on " + place + " is '" + words.replace("'", "''") + "'")
                .update();
    }
}
