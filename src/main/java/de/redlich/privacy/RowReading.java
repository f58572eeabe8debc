package de.redlich.privacy;

import de.redlich.privacy.Holdings.Row;
import de.redlich.privacy.Holdings.Value;
import de.redlich.privacy.Holdings.Whose;
import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads rows of one table for one of the people they are about: opens what is theirs, and names nobody else. */
final class RowReading {
    private static final int SHOWN = 9; // "$argon2id", or as many hexadecimal digits
    private static final String SIGNS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final int SIGN_LENGTH = 5;

    /**
     * How one column is read; all rows are read alike.
     *
     * @param at its place in the row, from 1
     * @param direct whether it holds the id of somebody the row is about
     * @param named place among the row's people of whoever it names, -1 when it names nobody
     * @param owner place among the row's people of whoever it may belong to instead of the reader, -1 when to nobody
     * @param sealed name under which its values are sealed
     */
    private record Reader(LabelledColumn column, int at, boolean direct, int named, int owner, String sealed) {}

    private final LabelledTable table;
    private final PersonId reader;
    private final Sealing sealing;
    private final int key;
    private final Reader[] readers;

    RowReading(LabelledTable table, PersonId reader, Sealing sealing) {
        this.table = table;
        this.reader = reader;
        this.sealing = sealing;
        this.key =
                1 + table.columns().stream().map(LabelledColumn::name).toList().indexOf(table.key());
        this.readers = new Reader[table.columns().size()];
        for (int i = 0; i < readers.length; i++) {
            readers[i] = reader(table.columns().get(i), i + 1);
        }
    }

    private Reader reader(LabelledColumn column, int at) {
        boolean direct = table.subjects().stream()
                .anyMatch(path -> path.isDirect() && path.column().equals(column.name()));
        int about = place(column.of().isEmpty() ? column.name() : column.of());
        int owner = about >= 0 && (direct || !column.of().isEmpty())
                ? about
                : column.sealed() || column.isFile()
                        ? place(table.subjects().getFirst().column())
                        : -1;
        return new Reader(column, at, direct, place(column.name()), owner, table.name() + "." + column.name());
    }

    /** Which of the row's people that column leads to. */
    private int place(String column) {
        return table.subjects().stream().map(SubjectPath::column).toList().lastIndexOf(column);
    }

    /** The columns in the table's order, after them the person of each subject path. */
    Row row(ResultSet row) throws SQLException {
        var id = row.getObject(key, UUID.class);
        var people = people(row);
        var values = new Value[readers.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = value(readers[i], id, people, row);
        }
        return new Row(id, List.of(values));
    }

    /** Who the row is about, by subject path; the first is the one under whose key it is sealed. */
    private UUID[] people(ResultSet row) throws SQLException {
        var people = new UUID[table.subjects().size()];
        for (int i = 0; i < people.length; i++) {
            people[i] = row.getObject(readers.length + 1 + i, UUID.class);
        }
        return people;
    }

    private Value value(Reader by, UUID id, @Nullable UUID[] people, ResultSet row) throws SQLException {
        if (by.owner() < 0 || !isAnother(people[by.owner()])) {
            return new Value(by.column(), text(by, id, row), Whose.OWN);
        }
        var person = by.direct() && by.named() >= 0 ? people[by.named()] : null;
        return person == null
                ? new Value(by.column(), "", row.getObject(by.at()) == null ? Whose.OWN : Whose.WITHHELD)
                : new Value(by.column(), sign(person), Whose.ANOTHER);
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

    private String text(Reader by, UUID id, ResultSet row) throws SQLException {
        var column = by.column();
        if (!column.type().equals("bytea")) {
            var value = row.getString(by.at());
            return value == null ? "" : column.hashed() ? shortened(value) : value;
        }
        var bytes = row.getBytes(by.at());
        if (bytes == null) {
            return "";
        }
        return column.sealed()
                ? sealing.open(reader, by.sealed(), id, bytes)
                : HexFormat.of().formatHex(bytes, 0, Math.min(4, bytes.length)) + "…";
    }

    /** A check value proves that it is there; whole it would only help whoever looks over a shoulder. */
    private static String shortened(String fingerprint) {
        return fingerprint.length() <= SHOWN ? fingerprint : fingerprint.substring(0, SHOWN) + "…";
    }
}
