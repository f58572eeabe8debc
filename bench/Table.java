import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads what wrk and pgbench said, prints the table, judges it, and adds it to the history. */
public class Table {
    private static final Map<String, Integer> LEAST_RATIO = Map.of("A", 50, "B", 50, "C", 65);
    private static final int MOST_SPREAD = 10;
    private static final int MOST_MEMORY = 450;

    private record Row(
            String page, long bytes, int statements, double requests, double sql, double p50, double p99, int jvm,
            int postgres, boolean right) {
        double ratio() {
            return 100 * requests / sql;
        }

        double spread() {
            return p99 / p50;
        }

        boolean passed() {
            return right && ratio() >= LEAST_RATIO.get(page) && spread() <= MOST_SPREAD;
        }
    }

    private static Path work;

    public static void main(String[] args) throws IOException {
        work = Path.of(args[0]);
        var constant = Files.readString(work.resolve("constant.wrk"));
        int memory = Integer.parseInt(args[2]);
        var rows = List.of(row("A"), row("B"), row("C"));
        var lines = new ArrayList<String>();
        lines.add("## %s, %s".formatted(LocalDate.now(), args[4]));
        lines.add("");
        lines.add("| page | KB | SQL round trips | requests/s | pgbench/s | ratio % (least) | p50 ms | p99 ms | p99/p50 (most 10) | JVM µs | PostgreSQL µs | |");
        lines.add("|---|---|---|---|---|---|---|---|---|---|---|---|");
        rows.forEach(row -> lines.add(line(row)));
        lines.add("| constant | %s | 0 | %.0f | | | %s | %s | | | | |"
                .formatted(kilobytes(Long.parseLong(args[1])), requests(constant), number(milliseconds("50%", constant)),
                        number(milliseconds("99%", constant))));
        lines.add("");
        lines.add("JVM %d MB resident after the load (most %d): %s. 32 connections, %s s per run, %d processors."
                .formatted(memory, MOST_MEMORY, verdict(memory <= MOST_MEMORY), args[3],
                        Runtime.getRuntime().availableProcessors()));
        lines.add("");
        lines.forEach(System.out::println);
        Files.write(Path.of("bench/results.md"), lines, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        System.exit(memory <= MOST_MEMORY && rows.stream().allMatch(Row::passed) ? 0 : 1);
    }

    private static Row row(String page) throws IOException {
        var load = Files.readString(work.resolve(page + ".wrk"));
        var sql = Files.readString(work.resolve(page + ".sql"));
        var pgbench = Files.readString(work.resolve(page + ".pgbench"));
        return new Row(
                page, Files.size(work.resolve(page + ".html")), (int) value("-- statements: (\\d+)", sql), requests(load),
                value("tps = ([0-9.]+)", pgbench), milliseconds("50%", load), milliseconds("99%", load), used(page, 0, load),
                used(page, 1, load), right(page, load));
    }

    /** Processor time per request in microseconds, of the JVM (0) or of PostgreSQL (1). */
    private static int used(String page, int whose, String load) throws IOException {
        var hundredths = Files.readString(work.resolve(page + ".used")).strip().split("\\s+");
        var spent = Long.parseLong(hundredths[whose + 2]) - Long.parseLong(hundredths[whose]);
        return (int) (spent * 10_000 / value("(\\d+) requests in", load));
    }

    /** Every answer was good, and every accepted report is in the database. */
    private static boolean right(String page, String load) throws IOException {
        if (load.contains("Non-2xx") || load.contains("Socket errors")) {
            System.err.println("Page " + page + " had wrong answers:\n" + load);
            return false;
        }
        return !page.equals("C") || kept(load);
    }

    /** Reports answered in the warm-up and the run and pgbench's own, against the rows that PostgreSQL says were written. */
    private static boolean kept(String load) throws IOException {
        var warm = Files.readString(work.resolve("C.warm"));
        var pgbench = Files.readString(work.resolve("C.pgbench"));
        var answered = value("(\\d+) requests in", warm) + value("(\\d+) requests in", load)
                + value("actually processed: (\\d+)", pgbench);
        var written = Files.readString(work.resolve("C.written")).strip();
        System.err.printf("Page C: %.0f reports were answered, %s were written.%n", answered, written);
        return Long.parseLong(written) >= answered;
    }

    private static String line(Row row) {
        return "| %s | %s | %d | %.0f | %.0f | %.0f (%d) | %s | %s | %.1f | %d | %d | %s |"
                .formatted(
                        row.page(), kilobytes(row.bytes()), row.statements(), row.requests(), row.sql(), row.ratio(),
                        LEAST_RATIO.get(row.page()), number(row.p50()), number(row.p99()), row.spread(), row.jvm(),
                        row.postgres(), verdict(row.passed()));
    }

    private static String verdict(boolean passed) {
        return passed ? "kept" : "**missed**";
    }

    private static String kilobytes(long bytes) {
        return number(bytes / 1000.0);
    }

    private static String number(double number) {
        return String.format(Locale.ROOT, "%.1f", number);
    }

    private static double requests(String load) {
        return value("Requests/sec:\\s+([0-9.]+)", load);
    }

    private static double milliseconds(String quantile, String load) {
        var found = Pattern.compile("\\s" + quantile + "\\s+([0-9.]+)(us|ms|s)").matcher(load);
        if (!found.find()) {
            throw new IllegalStateException("wrk told no " + quantile + ":\n" + load);
        }
        var scale = Map.of("us", 0.001, "ms", 1.0, "s", 1000.0);
        return Double.parseDouble(found.group(1)) * scale.get(found.group(2));
    }

    private static double value(String pattern, String text) {
        var found = Pattern.compile(pattern).matcher(text);
        if (!found.find()) {
            throw new IllegalStateException("nothing like " + pattern + " in:\n" + text);
        }
        return Double.parseDouble(found.group(1));
    }
}
