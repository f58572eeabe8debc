package de.redlich.privacy;

import de.redlich.storage.Blobs;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Unique values of one person in every column about people, in the files those columns name, in the mail queue: planted from the
 * labels of the live schema, so that a table added tomorrow is in here by itself.
 */
public final class Canaries {
    /**
     * A value that stands nowhere else.
     *
     * @param text how it is written in a dump or a copy
     * @param bytes how it lies on the disk; empty when it is too short to be told from chance
     * @param plain what a person may read: the words under a seal, or the text itself; empty for what is no word
     */
    public record Canary(String table, String column, String text, byte[] bytes, String plain) {
        @Override
        public String toString() {
            return table + "." + column + " " + text;
        }
    }

    private final PersonId person;
    private final Map<String, UUID> rows = new LinkedHashMap<>();
    private final List<Canary> canaries = new ArrayList<>();

    private Canaries(PersonId person) {
        this.person = person;
    }

    /**
     * Plants a row about the person into every table about people; where there may be only one and there is one, that one counts.
     *
     * @param owner a connection that may write everywhere
     * @param academy id of the person's academy
     */
    public static Canaries plant(
            JdbcClient owner, Labels labels, Sealing sealing, Blobs blobs, UUID academy, PersonId person) {
        var canaries = new Canaries(person);
        var planter = new Planter(owner, labels, sealing, blobs, academy, person, canaries.rows);
        for (var table : labels.tables()) {
            if (table.aboutPeople()) {
                planter.plant(table);
            }
        }
        for (var table : labels.tables()) {
            if (table.aboutPeople()) {
                canaries.collect(owner, table, planter);
            }
        }
        return canaries;
    }

    public PersonId person() {
        return person;
    }

    public List<Canary> all() {
        return canaries;
    }

    public List<Canary> outside(java.util.Set<String> tables) {
        return canaries.stream().filter(it -> !tables.contains(it.table())).toList();
    }

    /** Id of the row that was planted into the table. */
    public @Nullable UUID row(String table) {
        return rows.get(table);
    }

    /** What really stands there: triggers and defaults have had their say. */
    private void collect(JdbcClient owner, LabelledTable table, Planter planter) {
        var columns = table.columns().stream()
                .filter(column -> !planter.isShared(table, column))
                .toList();
        owner.sql("select " + columns.stream().map(LabelledColumn::name).collect(Collectors.joining(", ")) + " from "
                        + table.name() + " where id = ?")
                .param(rows.get(table.name()))
                .query((row, n) -> {
                    for (int i = 0; i < columns.size(); i++) {
                        add(table, columns.get(i), row.getObject(i + 1), planter);
                    }
                    return 0;
                })
                .list();
    }

    private void add(LabelledTable table, LabelledColumn column, @Nullable Object value, Planter planter) {
        switch (value) {
            case UUID uuid -> canaries.add(new Canary(table.name(), column.name(), uuid.toString(), bytes(uuid), ""));
            case byte[] bytes -> {
                var words = planter.sealedIn(table, column);
                canaries.add(
                        new Canary(table.name(), column.name(), HexFormat.of().formatHex(bytes), bytes, words));
                if (!words.isEmpty()) {
                    canaries.add(new Canary(table.name(), column.name(), words, utf8(words), words));
                }
            }
            case Number number
            when number.longValue() >= Planter.FIRST_NUMBER ->
                canaries.add(new Canary(table.name(), column.name(), number.toString(), new byte[0], ""));
            case String text
            when text.startsWith(Planter.MARK) || text.length() >= 26 ->
                canaries.add(new Canary(
                        table.name(),
                        column.name(),
                        text,
                        utf8(text),
                        column.blob().isEmpty() ? text : ""));
            case null, default -> {
                // true, a state, a time: nobody could tell whose it is
            }
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] bytes(UUID uuid) {
        return ByteBuffer.allocate(16)
                .putLong(uuid.getMostSignificantBits())
                .putLong(uuid.getLeastSignificantBits())
                .array();
    }
}
