package de.redlich.privacy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Everything stored about one person in the current academy, found through the labels alone: a table that is added
 * tomorrow is in here without a line of code.
 */
@Component
public class Holdings {
    /** A row about the person: its id and what stands in it, in the table's order. */
    public record Row(UUID id, List<Value> values) {}

    /**
     * A stored value.
     *
     * @param text as it can be shown; a fingerprint shows its first characters only, because nothing more can be read from it
     */
    public record Value(LabelledColumn column, String text) {
        public boolean isEmpty() {
            return text.isEmpty();
        }
    }

    /** All rows of one table about the person. */
    public record Holding(LabelledTable table, List<Row> rows) {}

    private static final int SHOWN = 9; // "$argon2id", or as many hexadecimal digits

    private final JdbcClient jdbc;
    private final Labels labels;
    private final Sealing sealing;

    Holdings(JdbcClient jdbc, Labels labels, Sealing sealing) {
        this.jdbc = jdbc;
        this.labels = labels;
        this.sealing = sealing;
    }

    /** One entry per table that holds something about the person. */
    public List<Holding> of(PersonId person) {
        var holdings = new ArrayList<Holding>();
        for (var table : labels.tables()) {
            if (table.aboutPeople()) {
                var rows = rows(table, person);
                if (!rows.isEmpty()) {
                    holdings.add(new Holding(table, rows));
                }
            }
        }
        return holdings;
    }

    private List<Row> rows(LabelledTable table, PersonId person) {
        // names come from our own schema, never from a request
        var sql = "select " + columns(table) + ", "
                + table.subjects().getFirst().sql("t") + " as owner_ from " + table.name() + " t where "
                + table.subjects().stream()
                        .map(path -> path.sql("t") + " = :person")
                        .collect(Collectors.joining(" or "))
                + " order by t.id";
        return jdbc.sql(sql)
                .param("person", person.value())
                .query((row, n) -> row(table, row))
                .list();
    }

    private static String columns(LabelledTable table) {
        return table.columns().stream().map(column -> "t." + column.name()).collect(Collectors.joining(", "));
    }

    /** Sealed values open under the key of the row's first subject. */
    private Row row(LabelledTable table, ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var owner = new PersonId(row.getObject("owner_", UUID.class));
        var values = new ArrayList<Value>();
        for (var column : table.columns()) {
            values.add(new Value(column, text(table, column, owner, id, row)));
        }
        return new Row(id, List.copyOf(values));
    }

    /** A check value proves that it is there; whole it would only help whoever looks over a shoulder. */
    private static String shortened(String fingerprint) {
        return fingerprint.length() <= SHOWN ? fingerprint : fingerprint.substring(0, SHOWN) + "…";
    }

    private String text(LabelledTable table, LabelledColumn column, PersonId owner, UUID id, ResultSet row)
            throws SQLException {
        if (!column.type().equals("bytea")) {
            var value = row.getString(column.name());
            return value == null ? "" : column.hashed() ? shortened(value) : value;
        }
        var bytes = row.getBytes(column.name());
        if (bytes == null) {
            return "";
        }
        return column.sealed()
                ? sealing.open(owner, table.name() + "." + column.name(), id, bytes)
                : HexFormat.of().formatHex(bytes, 0, Math.min(4, bytes.length)) + "…";
    }
}
