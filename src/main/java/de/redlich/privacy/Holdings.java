package de.redlich.privacy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Everything stored about one person in the current academy, found through the labels alone: a table that is added
 * tomorrow is in here without a line of code. Other people in the same rows are not named, and rows under a duty of silence
 * are left out until it ends.
 */
@Component
public class Holdings {
    /** A row about the person: its id and what stands in it, in the table's order. */
    public record Row(UUID id, List<Value> values) {}

    /** Whose a value is. */
    public enum Whose {
        /** The person's, or about nobody in particular. */
        OWN,
        /** The id of another person; the text is a sign that always stands for that same person. */
        ANOTHER,
        /** Another person's; not even read. */
        WITHHELD
    }

    /**
     * A stored value.
     *
     * @param text as the database writes it, sealed ones opened; a fingerprint shows its first characters only, because nothing
     *     more can be read from it
     */
    public record Value(LabelledColumn column, String text, Whose whose) {
        public boolean isEmpty() {
            return text.isEmpty() && whose == Whose.OWN;
        }
    }

    /**
     * Rows of one table about the person, by their ids.
     *
     * @param count how many there are in all
     */
    public record Holding(LabelledTable table, List<Row> rows, long count) {
        public boolean isWhole() {
            return rows.size() == count;
        }
    }

    private static final int AT_ONCE = 500;

    private final JdbcClient jdbc;
    private final Labels labels;
    private final Sealing sealing;

    Holdings(JdbcClient jdbc, Labels labels, Sealing sealing) {
        this.jdbc = jdbc;
        this.labels = labels;
        this.sealing = sealing;
    }

    /** One entry per table that holds something about the person, with all its rows: not for the web, there may be many. */
    public List<Holding> of(PersonId person) {
        return of(person, Integer.MAX_VALUE);
    }

    /** One entry per table that holds something about the person, with its first rows. */
    public List<Holding> of(PersonId person, int most) {
        var holdings = new ArrayList<Holding>();
        var tables = labels.tables();
        for (var table : tables) {
            if (table.aboutPeople()) {
                var count = count(table, tables, person);
                if (count > 0) {
                    holdings.add(new Holding(table, rows(table, tables, person, null, most), count));
                }
            }
        }
        return holdings;
    }

    /**
     * The rows of one table after a certain one.
     *
     * @param table {@code schema.table}; empty when there is no such table about people
     * @param after id of the row before the first wanted, null for the beginning
     */
    public Optional<Holding> of(PersonId person, String table, @Nullable UUID after, int most) {
        var tables = labels.tables();
        return tables.stream()
                .filter(it -> it.name().equals(table) && it.aboutPeople())
                .findFirst()
                .map(it -> new Holding(it, rows(it, tables, person, after, most), count(it, tables, person)));
    }

    /** How many rows each table holds about the person; tables without any are left out. Rows are read one by one with {@link #each}. */
    public List<Holding> counted(PersonId person) {
        return of(person, 0);
    }

    /** Gives all rows of a table one by one, in the order of their ids. In a transaction they are not all fetched at once. */
    public void each(LabelledTable table, PersonId person, Consumer<Row> reader) {
        var tables = labels.tables();
        var reading = new RowReading(table, person, sealing);
        jdbc.sql(select(table) + where(table, tables) + " order by t." + table.key())
                .withFetchSize(AT_ONCE)
                .param("person", person.value())
                .query(row -> {
                    reader.accept(reading.row(row));
                });
    }

    private long count(LabelledTable table, List<LabelledTable> tables, PersonId person) {
        return jdbc.sql("select count(*) from " + table.name() + " t" + where(table, tables))
                .param("person", person.value())
                .query(Long.class)
                .single();
    }

    /** The person's ids are found first, so that nobody else's rows are walked through in the order of ids. */
    private List<Row> rows(
            LabelledTable table, List<LabelledTable> tables, PersonId person, @Nullable UUID after, int most) {
        if (most == 0) {
            return List.of();
        }
        var reading = new RowReading(table, person, sealing);
        var key = "t." + table.key();
        return jdbc.sql("with mine as materialized (select " + key + " as id from " + table.name() + " t"
                        + where(table, tables) + (after == null ? "" : " and " + key + " > :after") + " order by 1)"
                        + select(table) + " join (select id from mine order by id limit :most) m on m.id = " + key
                        + " order by " + key)
                .param("person", person.value())
                .param("after", after)
                .param("most", most)
                .query((row, n) -> reading.row(row))
                .list();
    }

    // names come from our own schema, never from a request
    private static String select(LabelledTable table) {
        var columns =
                table.columns().stream().map(column -> "t." + column.name()).collect(Collectors.joining(", "));
        var owners = table.subjects().stream().map(path -> path.sql("t")).collect(Collectors.joining(", "));
        return " select " + columns + ", " + owners + " from " + table.name() + " t";
    }

    private static String where(LabelledTable table, List<LabelledTable> tables) {
        return " where " + table.isToldAbout("t", tables);
    }
}
