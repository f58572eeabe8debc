package de.redlich.privacy;

import de.redlich.storage.Blobs;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes one row into a table, whatever its columns, checks and references are. */
final class Planter {
    static final String MARK = "kanarie";
    static final int FIRST_NUMBER = 1_100_000_000;

    private static final AtomicInteger NUMBERS = new AtomicInteger(FIRST_NUMBER + new Random().nextInt(500_000_000));
    private static final Pattern LITERAL = Pattern.compile("'((?:[^']|'')*)'::");
    private static final Pattern REGEX = Pattern.compile("~ '\\^?(.*?)\\$?'::text");
    private static final int TRIES = 8;

    private record Column(String name, String type, boolean required, boolean byItself, boolean usual) {}

    private record Check(String name, String definition, Set<String> columns) {}

    private final JdbcClient owner;
    private final Map<String, LabelledTable> tables;
    private final Sealing sealing;
    private final Blobs store;
    private final UUID academy;
    private final PersonId person;
    private final Map<String, UUID> rows;
    private final Map<String, String> sealed = new HashMap<>();
    private final Map<String, String> references;
    private final Set<String> shared = new HashSet<>();

    Planter(
            JdbcClient owner,
            Labels labels,
            Sealing sealing,
            Blobs store,
            UUID academy,
            PersonId person,
            Map<String, UUID> rows) {
        this.owner = owner;
        this.tables = labels.tables().stream().collect(Collectors.toMap(LabelledTable::name, table -> table));
        this.sealing = sealing;
        this.store = store;
        this.academy = academy;
        this.person = person;
        this.rows = rows;
        this.references = references();
    }

    /** Whether others have the same value: the academy, a course, anything about nobody. */
    boolean isShared(LabelledTable table, LabelledColumn column) {
        return column.name().equals("academy_id") || shared.contains(table.name() + "." + column.name());
    }

    /** The words that were sealed into the column; empty when there are none. */
    String sealedIn(LabelledTable table, LabelledColumn column) {
        return sealed.getOrDefault(table.name() + "." + column.name(), "");
    }

    UUID plant(LabelledTable table) {
        var known = rows.get(table.name());
        return known != null ? known : plantNew(table);
    }

    private UUID plantNew(LabelledTable table) {
        var id = isPeople(table) ? person.value() : UUID.randomUUID();
        rows.put(table.name(), id);
        var checks = checks(table.name());
        var values = new LinkedHashMap<String, @Nullable Object>();
        var columns = columns(table.name());
        fill(table, columns, id, checks, values);
        for (int tries = 1; ; tries++) {
            try {
                insert(table.name(), columns, values);
                return id;
            } catch (DataAccessException e) {
                var why = refusal(e);
                if (!"23505".equals(why.getSQLState())) {
                    giveWay(table, columns, checks, values, why, tries);
                    continue;
                }
                var there = existing(table);
                if (there != null) {
                    rows.put(table.name(), there);
                    return there;
                }
                if (tries > TRIES) {
                    throw new AssertionError("somebody else has this row of " + table.name() + ": " + why.getMessage());
                }
                fill(table, columns, id, checks, values);
            }
        }
    }

    /** One of few words, of which the table itself says which is the usual one. */
    private static boolean hasUsualWord(Column column, List<Check> checks) {
        return column.usual()
                && column.type().equals("text")
                && checks.stream()
                        .anyMatch(it -> it.columns().contains(column.name())
                                && it.definition().contains("'::text"));
    }

    private void fill(
            LabelledTable table,
            List<Column> columns,
            UUID id,
            List<Check> checks,
            Map<String, @Nullable Object> values) {
        for (var column : columns) {
            if (!column.byItself() && !hasUsualWord(column, checks)) {
                values.put(column.name(), value(table, column, id, checks));
            }
        }
    }

    /** There may be only one, and there is one. */
    private @Nullable UUID existing(LabelledTable table) {
        return owner
                .sql("select t.id from " + table.name() + " t where " + table.isAbout("t"))
                .param("person", person.value())
                .query(UUID.class)
                .list()
                .stream()
                .findFirst()
                .orElse(null);
    }

    /** A check over several columns was not met: what need not be there is left out, numbers get small, words others. */
    private static void giveWay(
            LabelledTable table,
            List<Column> columns,
            List<Check> checks,
            Map<String, @Nullable Object> values,
            PSQLException why,
            int tries) {
        var message = why.getServerErrorMessage();
        var name = message == null ? null : message.getConstraint();
        var check = checks.stream().filter(it -> it.name().equals(name)).findFirst();
        if (check.isEmpty() || tries > TRIES) {
            throw new AssertionError("no row for " + table.name() + " could be made up, teach " + Planter.class
                    + " how: " + why.getMessage());
        }
        columns.stream().filter(it -> check.get().columns().contains(it.name())).forEach(column -> {
            if (!column.required()) {
                values.put(column.name(), null);
            } else if (values.get(column.name()) instanceof Integer) {
                values.put(column.name(), tries);
            } else if (column.type().equals("text")) {
                another(column, checks, tries).ifPresent(word -> values.put(column.name(), word));
            }
        });
    }

    /** Another of the few words that a column may hold. */
    private static Optional<String> another(Column column, List<Check> checks, int tries) {
        var words = checks.stream()
                .filter(it -> it.columns().equals(Set.of(column.name())))
                .flatMap(it -> LITERAL.matcher(it.definition()).results().map(word -> word.group(1)))
                .toList();
        return words.isEmpty() ? Optional.empty() : Optional.of(words.get(tries % words.size()));
    }

    private void insert(String table, List<Column> columns, Map<String, @Nullable Object> values) {
        var written =
                columns.stream().filter(it -> values.containsKey(it.name())).toList();
        var sql = "insert into " + table + " ("
                + written.stream().map(Column::name).collect(Collectors.joining(", ")) + ") values ("
                + written.stream().map(it -> "cast(? as " + it.type() + ")").collect(Collectors.joining(", ")) + ")";
        var statement = owner.sql(sql);
        for (var column : written) {
            statement = statement.param(values.get(column.name()));
        }
        owner.sql("savepoint planting").update();
        try {
            statement.update();
        } catch (DataAccessException e) {
            owner.sql("rollback to savepoint planting").update();
            throw e;
        }
    }

    private @Nullable Object value(LabelledTable table, Column column, UUID id, List<Check> checks) {
        var place = table.name() + "." + column.name();
        if (column.name().equals("id")) {
            return id;
        }
        if (column.name().equals("academy_id")) {
            return academy;
        }
        if (table.subjects().stream()
                .anyMatch(path -> path.steps().isEmpty() && path.column().equals(column.name()))) {
            plantWhoItIsAbout(place);
            return person.value();
        }
        var target = references.get(place);
        if (target != null) {
            return referred(place, target);
        }
        var label = table.columns().stream()
                .filter(it -> it.name().equals(column.name()))
                .findFirst()
                .orElseThrow();
        if (label.sealed()) {
            sealed.put(place, word());
            return sealing.seal(person, place, id, sealed.get(place));
        }
        if (!label.blob().isEmpty()) {
            return store.put(label.blob(), sealing.seal(person, place, id, word()));
        }
        return byType(table, column, checks);
    }

    /** The account itself, where the database asks for it. */
    private void plantWhoItIsAbout(String place) {
        var account = tables.get(references.getOrDefault(place, ""));
        if (account != null && isPeople(account)) {
            plant(account);
        }
    }

    /**
     * A row of the person's own, or the academy's first, which everybody shares: never one that somebody planted, whose id tells
     * no time.
     */
    private @Nullable UUID referred(String place, String target) {
        var table = tables.get(target);
        if (table != null && table.aboutPeople() && !isTeaching(table)) {
            return plant(table);
        }
        shared.add(place);
        return owner.sql("select id from " + target
                        + " where academy_id = ? order by uuid_extract_version(id) desc, id limit 1")
                .param(academy)
                .query(UUID.class)
                .optional()
                .orElse(null);
    }

    /** Courses are shared by all; the person's own is planted apart. */
    private static boolean isTeaching(LabelledTable table) {
        return table.columns().stream().allMatch(column -> column.category().equals("teaching"));
    }

    private @Nullable Object byType(LabelledTable table, Column column, List<Check> checks) {
        var check = checks.stream()
                .filter(it -> it.columns().equals(Set.of(column.name())))
                .map(Check::definition)
                .collect(Collectors.joining(" "));
        return switch (column.type()) {
            case "text", "character varying" -> text(check);
            case "text[]" -> check.contains("<@") ? new String[] {literal(check)} : new String[] {word()};
            case "jsonb", "json" -> "{\"" + MARK + "\": \"" + word() + "\"}";
            case "bytea" -> random(32);
            case "uuid" -> UUID.randomUUID();
            case "uuid[]" -> new UUID[] {UUID.randomUUID()};
            case "integer", "bigint", "numeric" -> number(check);
            case "smallint" -> 7;
            case "boolean" -> false;
            case "date" -> LocalDate.of(2001, 1, 1).plusDays(NUMBERS.getAndIncrement() % 7_000);
            case "timestamp with time zone" -> time();
            default -> optional(table, column);
        };
    }

    private static @Nullable Object optional(LabelledTable table, Column column) {
        if (column.required()) {
            throw new AssertionError("teach " + Planter.class + " the type " + column.type() + " of " + table.name()
                    + "." + column.name());
        }
        return null;
    }

    private static java.time.OffsetDateTime time() {
        return Instant.parse("2020-01-01T00:00:00Z")
                .plusSeconds(NUMBERS.getAndIncrement() % 100_000_000)
                .atOffset(ZoneOffset.UTC);
    }

    private static Object number(String check) {
        return check.contains("ANY") || check.contains("<=") || check.contains("BETWEEN")
                ? 1
                : NUMBERS.getAndIncrement();
    }

    private static String text(String check) {
        var regex = REGEX.matcher(check);
        if (regex.find()) {
            return Sample.of(regex.group(1));
        }
        return check.contains("'::") && !check.contains("lower(") ? literal(check) : word();
    }

    private static String literal(String check) {
        if (check.contains("'GROWN'")) {
            return "GROWN"; // a child's record may hold far less
        }
        var literal = LITERAL.matcher(check);
        return literal.find() ? literal.group(1) : word();
    }

    private static String word() {
        return MARK + UUID.randomUUID().toString().replace("-", "");
    }

    private static byte[] random(int length) {
        var bytes = new byte[length];
        new Random().nextBytes(bytes);
        return bytes;
    }

    private static boolean isPeople(LabelledTable table) {
        return table.subjects().getFirst().column().equals("id");
    }

    private static PSQLException refusal(DataAccessException e) {
        if (e.getMostSpecificCause() instanceof PSQLException refusal) {
            return refusal;
        }
        throw e;
    }

    private List<Column> columns(String table) {
        return owner.sql("""
                select a.attname, format_type(a.atttypid, null), a.attnotnull,
                       a.attgenerated <> '' or a.attidentity <> '', a.atthasdef
                  from pg_attribute a
                 where a.attrelid = ?::regclass and a.attnum > 0 and not a.attisdropped order by a.attnum""")
                .param(table)
                .query((row, n) -> new Column(
                        row.getString(1), row.getString(2), row.getBoolean(3), row.getBoolean(4), row.getBoolean(5)))
                .list();
    }

    private List<Check> checks(String table) {
        return owner.sql("""
                select k.conname, pg_get_constraintdef(k.oid),
                       array(select a.attname::text from pg_attribute a where a.attrelid = k.conrelid and a.attnum = any(k.conkey))
                  from pg_constraint k where k.contype = 'c' and k.conrelid = ?::regclass""")
                .param(table)
                .query((row, n) -> new Check(row.getString(1), row.getString(2), names(row.getArray(3))))
                .list();
    }

    private static Set<String> names(java.sql.Array array) throws SQLException {
        return Set.of((String[]) array.getArray());
    }

    private Map<String, String> references() {
        var found = new HashMap<String, String>();
        var list = new ArrayList<String>();
        owner.sql("""
                select fn.nspname || '.' || fc.relname || '.' || a.attname, tn.nspname || '.' || tc.relname
                  from pg_constraint k
                  join pg_class fc on fc.oid = k.conrelid join pg_namespace fn on fn.oid = fc.relnamespace
                  join pg_class tc on tc.oid = k.confrelid join pg_namespace tn on tn.oid = tc.relnamespace
                  join pg_attribute a on a.attrelid = fc.oid and a.attnum = k.conkey[1]
                 where k.contype = 'f' and cardinality(k.conkey) = 1""")
                .query((row, n) -> list.add(found.put(row.getString(1), row.getString(2))))
                .list();
        return found;
    }
}
