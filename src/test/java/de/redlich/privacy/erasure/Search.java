package de.redlich.privacy.erasure;

import de.redlich.privacy.Canaries.Canary;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.postgresql.PGConnection;

/** Looks for canaries, byte by byte: in a dump of every table, in files. */
final class Search {
    private static final Pattern TOKEN = Pattern.compile("[0-9a-fA-F]{8}-[0-9a-f-]{27}|[A-Za-z0-9]{9,}");
    private static final int WINDOW = 12;

    private Search() {}

    /** Every table as {@code pg_dump} writes it, by name. */
    static Map<String, String> dump(Connection connection) throws SQLException, IOException {
        var tables = new LinkedHashMap<String, String>();
        var copy = connection.unwrap(PGConnection.class).getCopyAPI();
        for (var table : tables(connection)) {
            var out = new ByteArrayOutputStream();
            copy.copyOut(
                    "copy (select " + columns(connection, table) + " from " + table + " order by 1) to stdout", out);
            tables.put(table, out.toString(StandardCharsets.UTF_8));
        }
        return tables;
    }

    /** All but the generated ones, as for a restore. */
    static String columns(Connection connection, String table) throws SQLException {
        try (var statement = connection.prepareStatement("""
                select string_agg(quote_ident(attname), ', ' order by attnum) from pg_attribute
                 where attrelid = cast(? as regclass) and attnum > 0 and not attisdropped and attgenerated = ''""")) {
            statement.setString(1, table);
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }

    static List<String> tables(Connection connection) throws SQLException {
        var tables = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                         where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema')
                           and n.nspname not like 'pg_toast%' order by 1""")) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }

    /** Which canaries stand in which table of the dump. */
    static Set<String> inDump(Map<String, String> dump, Collection<Canary> canaries) {
        var found = new TreeSet<String>();
        var byText = new HashMap<String, List<Canary>>();
        canaries.forEach(it ->
                byText.computeIfAbsent(it.text(), key -> new ArrayList<>()).add(it));
        dump.forEach((table, text) -> TOKEN.matcher(text).results().forEach(token -> {
            var word = token.group().startsWith("x")
                    ? token.group().substring(1)
                    : token.group(); // bytes as hexadecimal digits
            for (var canary : byText.getOrDefault(word, List.of())) {
                found.add(canary + " in " + table);
            }
        }));
        return found;
    }

    /** Which canaries lie in which file, found by a window that slides over its bytes. */
    static Set<String> inFiles(Path folder, Collection<Canary> canaries) throws IOException {
        var starts = new HashMap<Long, List<Canary>>();
        canaries.stream()
                .filter(it -> it.bytes().length >= WINDOW)
                .forEach(it -> starts.computeIfAbsent(head(it.bytes(), 0), key -> new ArrayList<>())
                        .add(it));
        var found = new TreeSet<String>();
        try (var files = Files.walk(folder)) {
            for (var file : new HashSet<>(files.filter(Files::isRegularFile).toList())) {
                search(file, starts, found);
            }
        }
        return found;
    }

    private static void search(Path file, Map<Long, List<Canary>> starts, Set<String> found) throws IOException {
        var bytes = read(file);
        for (int i = 0; i + WINDOW <= bytes.length; i++) {
            var canaries = starts.get(head(bytes, i));
            if (canaries != null) {
                for (var canary : canaries) {
                    if (isAt(bytes, i, canary.bytes())) {
                        found.add(canary + " in " + file);
                    }
                }
            }
        }
    }

    private static byte[] read(Path file) throws IOException {
        try {
            return Files.readAllBytes(file);
        } catch (java.nio.file.NoSuchFileException gone) {
            return new byte[0];
        }
    }

    private static long head(byte[] bytes, int at) {
        return java.nio.ByteBuffer.wrap(bytes, at, Long.BYTES).getLong();
    }

    private static boolean isAt(byte[] bytes, int at, byte[] sought) {
        return at + sought.length <= bytes.length
                && java.util.Arrays.equals(bytes, at, at + sought.length, sought, 0, sought.length);
    }
}
