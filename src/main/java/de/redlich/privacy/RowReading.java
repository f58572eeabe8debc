package de.redlich.privacy;

import de.redlich.privacy.Holdings.Row;
import de.redlich.privacy.Holdings.Value;
import de.redlich.privacy.Holdings.Whose;
import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads rows of one table for one of the people they are about: opens what is theirs, and names nobody else. */
final class RowReading {
    private static final int SHOWN = 9; // "$argon2id", or as many hexadecimal digits
    private static final String SIGNS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final int SIGN_LENGTH = 5;

    private final LabelledTable table;
    private final PersonId reader;
    private final Sealing sealing;
    private final int key;

    RowReading(LabelledTable table, PersonId reader, Sealing sealing) {
        this.table = table;
        this.reader = reader;
        this.sealing = sealing;
        this.key =
                1 + table.columns().stream().map(LabelledColumn::name).toList().indexOf(table.key());
    }

    /** The columns in the table's order, after them the person of each subject path. */
    Row row(ResultSet row) throws SQLException {
        var id = row.getObject(key, UUID.class);
        var people = people(row);
        var values = new Value[table.columns().size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = value(table.columns().get(i), i + 1, id, people, row);
        }
        return new Row(id, List.of(values));
    }

    /** Who the row is about, by subject column; the first is the one under whose key it is sealed. */
    private Map<String, UUID> people(ResultSet row) throws SQLException {
        var people = new HashMap<String, UUID>();
        for (int i = 0; i < table.subjects().size(); i++) {
            people.put(
                    table.subjects().get(i).column(),
                    row.getObject(table.columns().size() + 1 + i, UUID.class));
        }
        return people;
    }

    private Value value(LabelledColumn column, int at, UUID id, Map<String, UUID> people, ResultSet row)
            throws SQLException {
        if (isAnothers(column, people)) {
            var person = people.get(column.name());
            return person == null || !isDirect(column)
                    ? new Value(column, "", row.getObject(at) == null ? Whose.OWN : Whose.WITHHELD)
                    : new Value(column, sign(person), Whose.ANOTHER);
        }
        return new Value(column, text(column, at, id, row), Whose.OWN);
    }

    private boolean isAnothers(LabelledColumn column, Map<String, UUID> people) {
        var about = column.of().isEmpty() ? column.name() : column.of();
        if (people.containsKey(about) && (isDirect(column) || !column.of().isEmpty())) {
            return isAnother(people.get(about));
        }
        return (column.sealed() || column.isFile())
                && isAnother(people.get(table.subjects().getFirst().column()));
    }

    private boolean isDirect(LabelledColumn column) {
        return table.subjects().stream()
                .anyMatch(path -> path.isDirect() && path.column().equals(column.name()));
    }

    private boolean isAnother(@Nullable UUID person) {
        return person != null && !person.equals(reader.value());
    }

    /** The same for the same two people for ever, and for nobody else a way to the id. */
    private String sign(UUID person) {
        var digest = ByteBuffer.wrap(sealing.blindIndex("other person:" + reader.value(), person.toString()));
        var sign = new StringBuilder();
        for (int i = 0; i < SIGN_LENGTH; i++) {
            sign.append(SIGNS.charAt(digest.get(i) & (SIGNS.length() - 1)));
        }
        return sign.toString();
    }

    private String text(LabelledColumn column, int at, UUID id, ResultSet row) throws SQLException {
        if (!column.type().equals("bytea")) {
            var value = row.getString(at);
            return value == null ? "" : column.hashed() ? shortened(value) : value;
        }
        var bytes = row.getBytes(at);
        if (bytes == null) {
            return "";
        }
        return column.sealed()
                ? sealing.open(reader, table.name() + "." + column.name(), id, bytes)
                : HexFormat.of().formatHex(bytes, 0, Math.min(4, bytes.length)) + "…";
    }

    /** A check value proves that it is there; whole it would only help whoever looks over a shoulder. */
    private static String shortened(String fingerprint) {
        return fingerprint.length() <= SHOWN ? fingerprint : fingerprint.substring(0, SHOWN) + "…";
    }
}
