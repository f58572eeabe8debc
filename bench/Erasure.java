import de.redlich.Redlich;
import de.redlich.academy.Academies;
import de.redlich.academy.Academy;
import de.redlich.academy.CurrentAcademy;
import de.redlich.privacy.PersonId;
import de.redlich.privacy.erasure.Erasures;
import de.redlich.storage.Cluster;
import de.redlich.storage.Installation;
import de.redlich.storage.Settings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.SpringApplication;

/**
 * Measures how long it takes to erase a person with 100,000 rows among 1,000 and among 1,000,000 other people, and to fetch a copy of
 * them. Ends with 1 when either takes longer than two seconds, or when other people make it slower by more than 30 %.
 */
public class Erasure {
    private static final int ROWS = 100_000;
    private static final int[] OTHERS = {1_000, 1_000_000};
    private static final int ROUNDS = 3;
    private static final long MOST_MILLISECONDS = 2_000;
    private static final double MOST_GROWTH = 1.3;

    private final Connection owner;
    private final Academy academy;
    private final Erasures erasures;
    private final Copying copying;
    private long people;

    private Erasure(Connection owner, Academy academy, Erasures erasures, Copying copying) {
        this.owner = owner;
        this.academy = academy;
        this.erasures = erasures;
        this.copying = copying;
    }

    public static void main(String[] args) throws Exception {
        Installation.begin(Settings.fromEnvironment(), false);
        try (var context = new SpringApplication(Redlich.class).run("--server.port=0")) {
            var school = context.getBean(Academies.class).open(
                    "bench", Academy.Kind.SCHOOL, "Messakademie", "bench.localhost", "SN", List.of("Messbar", "Wahr", "Schnell"),
                    Map.of());
            var cluster = context.getBean(Cluster.class);
            try (var owner = DriverManager.getConnection(cluster.dataUrl(), cluster.owner(), cluster.ownerPassword())) {
                int port = context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
                var copying = new Copying(port, school, context, owner);
                var fine = new Erasure(owner, school, context.getBean(Erasures.class), copying).measure(args[0]);
                if (!fine) {
                    System.exit(1);
                }
            }
        }
    }

    private boolean measure(String commit) throws Exception {
        execute("set session_replication_role = replica");
        course();
        erase(); // the first time everything is still being loaded
        copying.prepare(id(1, 1), id(2, 1));
        var medians = new ArrayList<Long>();
        var copies = new ArrayList<Long>();
        for (var others : OTHERS) {
            add(others);
            var times = new ArrayList<Long>();
            for (int round = 0; round < ROUNDS; round++) {
                times.add(erase());
            }
            Collections.sort(times);
            medians.add(times.get(ROUNDS / 2));
            copies.add(copying.milliseconds(ROUNDS));
        }
        System.out.println("Erasing");
        boolean erasing = judge(medians, commit, "bench/results-erasure.md");
        System.out.println("Copying, " + copying.megabytes() + " MB");
        return judge(copies, commit, "bench/results-copy.md") && erasing;
    }

    private static boolean judge(List<Long> medians, String commit, String results) throws Exception {
        double growth = (double) medians.get(1) / medians.get(0);
        boolean fine = medians.get(1) <= MOST_MILLISECONDS && growth <= MOST_GROWTH;
        var line = String.format(
                Locale.ROOT, "| %s | %s | %d ms | %d ms | %.2f | %s |%n", LocalDate.now(), commit, medians.get(0), medians.get(1),
                growth, fine ? "yes" : "NO");
        System.out.println("| day | commit | 1,000 others | 1,000,000 others | growth (≤ 1.3) | within limits (≤ 2,000 ms) |");
        System.out.print(line);
        Files.writeString(Path.of(results), line, StandardOpenOption.APPEND);
        return fine;
    }

    /** Milliseconds it takes to erase somebody with that many rows. */
    private long erase() throws Exception {
        var person = person();
        execute("vacuum analyze");
        execute("checkpoint");
        var begin = System.nanoTime();
        CurrentAcademy.run(academy, () -> erasures.now(new PersonId(person)));
        return (System.nanoTime() - begin) / 1_000_000;
    }

    private UUID person() throws Exception {
        add(1);
        var id = id(0, people);
        var enrolment = id(3, people);
        execute("insert into learning.progress (academy_id, learner_id, enrolment_id, lesson_key, seconds)"
                + " select '" + academy.id().value() + "', '" + id + "', '" + enrolment + "', 'l' || n, 60"
                + " from generate_series(1, " + ROWS / 2 + ") n");
        execute("insert into quiz.answer (academy_id, learner_id, course_id, block_key, given, view, serial)"
                + " select '" + academy.id().value() + "', '" + id + "', '" + id(1, 1) + "', 'q' || n, sha256(n::text::bytea), uuidv7(), 1"
                + " from generate_series(1, " + ROWS / 2 + ") n");
        return id;
    }

    private void course() throws Exception {
        var school = academy.id().value();
        execute("insert into course.course (id, academy_id, slug) values ('" + id(1, 1) + "', '" + school + "', 'kurs')");
        execute("insert into course.version (id, academy_id, course_id, number, title, summary, author, language, level, minutes, tags,"
                + " goals, preview) values ('" + id(2, 1) + "', '" + school + "', '" + id(1, 1) + "', 1, 't', 's', '', 'de', '', 1, '{}', '{}', 0)");
    }

    /** People with a course, a lesson read, a week of learning and an answer each. */
    private void add(int count) throws Exception {
        var from = " from generate_series(" + (people + 1) + ", " + (people + count) + ") n";
        var school = "'" + academy.id().value() + "'";
        var learner = sqlId(0);
        execute("insert into account.person (id, academy_id, email_index, email, name, password_hash, language, confirmed_at) select "
                + learner + ", " + school + ", sha256(n::text::bytea), sha256(n::text::bytea), sha256(n::text::bytea), 'x', 'de', now()"
                + from);
        execute("insert into learning.enrolment (id, academy_id, learner_id, course_id, version_id) select " + sqlId(3) + ", " + school
                + ", " + learner + ", '" + id(1, 1) + "', '" + id(2, 1) + "'" + from);
        execute("insert into learning.progress (academy_id, learner_id, enrolment_id, lesson_key, seconds) select " + school + ", "
                + learner + ", " + sqlId(3) + ", 'lektion', 60" + from);
        execute("insert into learning.week (academy_id, learner_id, enrolment_id, monday, seconds) select " + school + ", " + learner
                + ", " + sqlId(3) + ", '2026-11-16', 60" + from);
        execute("insert into quiz.answer (academy_id, learner_id, course_id, block_key, given, view, serial) select " + school + ", "
                + learner + ", '" + id(1, 1) + "', 'frage', sha256(n::text::bytea), uuidv7(), 1" + from);
        execute("insert into mail.message (academy_id, person_id, kind, state) select " + school + ", " + learner + ", 'x', 'SENT'" + from);
        execute("insert into privacy.outside_consent (academy_id, person_id, host) select " + school + ", " + learner + ", 'h.example'" + from);
        people += count;
    }

    private static String sqlId(int kind) {
        return "('00000000-0000-7000-800" + kind + "-' || lpad(n::text, 12, '0'))::uuid";
    }

    private static UUID id(int kind, long number) {
        return UUID.fromString("00000000-0000-7000-800%d-%012d".formatted(kind, number));
    }

    private void execute(String sql) throws Exception {
        try (var statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }
}
