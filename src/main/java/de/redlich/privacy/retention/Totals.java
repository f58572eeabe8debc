package de.redlich.privacy.retention;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What stays of rows that were summed up. Fewer than ten people could be guessed from their total, so it is not shown. */
@Repository
public class Totals {
    static final int FEWEST = 10;

    /** @param countedBy what the rows had in common, for example the course's id */
    public record Total(String table, String countedBy, int year, long people, long entries) {}

    private final JdbcClient jdbc;

    Totals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those over at least ten people. */
    public List<Total> shown() {
        return jdbc.sql("""
                        select table_name, counted_by, year, people, entries from privacy.total
                         where people >= ? order by table_name, year, counted_by""")
                .param(FEWEST)
                .query((row, n) ->
                        new Total(row.getString(1), row.getString(2), row.getInt(3), row.getLong(4), row.getLong(5)))
                .list();
    }
}
