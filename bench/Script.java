import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Turns what PostgreSQL logged while a page was made for person 42 into a pgbench script for everybody: the statements stay
 * letter by letter, each recorded value gives way to an expression over the person, the course taken and the lesson.
 * Arguments: log, person, course, lesson, academy. Prints the script; the last comment counts the statements.
 */
public class Script {
    private static final Pattern ENTRY = Pattern.compile("^\\d{4}-\\d\\d-\\d\\d .*? \\[\\d+] (LOG|DETAIL|STATEMENT|ERROR): {2}(.*)$");
    private static final Pattern STATEMENT = Pattern.compile("(?s)^(?:execute [^:]+|statement): (.*)$");
    private static final Pattern PARAMETER = Pattern.compile("\\$(\\d+) = (?:'((?:[^']|'')*)'|NULL)");
    private static final Pattern PLACE = Pattern.compile("\\$(\\d+)");

    private static final String HEAD = """
            \\set p random(1, 10000)
            \\set t random(0, 9)
            \\set c 1 + ((:p + 7 * :t) % 100)
            \\set l random(1, 20)
            """;

    private record Entry(String kind, StringBuilder text) {}

    public static void main(String[] args) throws Exception {
        var known = known(Integer.parseInt(args[1]), Integer.parseInt(args[2]), Integer.parseInt(args[3]), args[4]);
        var statements = new ArrayList<String>();
        var entries = entries(Files.readAllLines(Path.of(args[0])));
        for (int n = 0; n < entries.size(); n++) {
            var statement = STATEMENT.matcher(entries.get(n).text());
            if (!entries.get(n).kind().equals("LOG") || !statement.matches() || ours(statement.group(1))) {
                continue;
            }
            var detail = n + 1 < entries.size() && entries.get(n + 1).kind().equals("DETAIL") ? entries.get(n + 1).text() : "";
            statements.add(filled(statement.group(1).strip(), parameters(detail), known));
        }
        System.out.print(HEAD);
        statements.forEach(statement -> System.out.println(statement + ";"));
        System.out.println("-- statements: " + statements.size());
    }

    /**
     * No part of the page: the pool looks whether a long idle connection is still there (an empty statement), jobs poll, and a
     * connection that last worked for another academy is switched (pgbench's connections are switched once, too).
     */
    private static boolean ours(String sql) {
        return sql.isBlank() || sql.contains("set_config") || sql.contains("scheduled_tasks") || sql.contains("pg_reload_conf") || sql.startsWith("SET ");
    }

    private static List<Entry> entries(List<String> lines) {
        var entries = new ArrayList<Entry>();
        for (var line : lines) {
            var begin = ENTRY.matcher(line);
            if (begin.matches()) {
                entries.add(new Entry(begin.group(1), new StringBuilder(begin.group(2))));
            } else if (!entries.isEmpty()) {
                entries.getLast().text().append('\n').append(line.startsWith("\t") ? line.substring(1) : line);
            }
        }
        return entries;
    }

    private static Map<Integer, String> parameters(CharSequence detail) {
        var values = new HashMap<Integer, String>();
        var found = PARAMETER.matcher(detail);
        while (found.find()) {
            values.put(Integer.valueOf(found.group(1)), found.group(2) == null ? "null" : found.group(2).replace("''", "'"));
        }
        return values;
    }

    private static Map<String, String> known(int person, int course, int lesson, String academy) throws Exception {
        var hash = java.security.MessageDigest.getInstance("SHA-256").digest(Seed.token(person).getBytes("UTF-8"));
        return Map.of(
                "\\x" + java.util.HexFormat.of().formatHex(hash), "sha256(convert_to('bench-' || lpad(:p::text, 5, '0'), 'UTF8'))",
                id(0, person), "('" + id(0, 0).substring(0, 24) + "' || lpad(:p::text, 12, '0'))::uuid",
                id(1, course), "('" + id(1, 0).substring(0, 24) + "' || lpad(:c::text, 12, '0'))::uuid",
                id(2, course), "('" + id(2, 0).substring(0, 24) + "' || lpad(:c::text, 12, '0'))::uuid",
                "kurs-%03d".formatted(course), "'kurs-' || lpad(:c::text, 3, '0')",
                "{frage-" + lesson + "}", "array['frage-' || :l::text]",
                "{\"frage-" + lesson + "\"}", "array['frage-' || :l::text]",
                Integer.toString(lesson), ":l::int",
                academy, "'" + academy + "'::uuid");
    }

    private static String id(int kind, long number) {
        return "00000000-0000-7000-800%d-%012d".formatted(kind, number);
    }

    private static String filled(String sql, Map<Integer, String> values, Map<String, String> known) {
        return PLACE.matcher(sql).replaceAll(place -> {
            var value = values.get(Integer.valueOf(place.group(1)));
            if (value == null) {
                throw new IllegalStateException("no value was logged for " + place.group() + " in " + sql);
            }
            return Matcher.quoteReplacement("(" + known.getOrDefault(value, constant(value)) + ")");
        });
    }

    private static String constant(String value) {
        if (value.matches("-?\\d{1,9}")) {
            return value + "::int";
        }
        if (value.matches("[0-9a-f-]{36}")) {
            return "gen_random_uuid()";
        }
        if (value.matches("\\d{4}-\\d\\d-\\d\\d \\d\\d:.*")) {
            return "now()";
        }
        if (value.matches("\\d{4}-\\d\\d-\\d\\d.*")) {
            return "'" + value + "'::date";
        }
        return "'" + value.replace("'", "''") + "'::text";
    }
}
