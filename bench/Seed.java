import de.redlich.Redlich;
import de.redlich.academy.Academies;
import de.redlich.academy.Academy;
import de.redlich.course.content.Block;
import de.redlich.course.content.Code;
import de.redlich.course.content.Prose;
import de.redlich.course.content.Question;
import de.redlich.course.content.Quiz;
import de.redlich.privacy.PersonId;
import de.redlich.privacy.Sealing;
import de.redlich.storage.Cluster;
import de.redlich.storage.Installation;
import de.redlich.storage.Settings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.postgresql.PGConnection;
import org.springframework.boot.SpringApplication;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Fills an empty installation with the people and courses of the measurement. Everything of person 42 can be told from the
 * number 42 (ids, token, courses taken), so that the load needs no lists.
 */
public class Seed {
    static final int PEOPLE = 10_000;
    static final int COURSES = 100;
    static final int LESSONS = 20;
    static final int TAKEN = 10;
    static final int READ = 2;
    static final String HOST = "bench.localhost";

    private static final String[] FIRST = {
        "Anna", "Ben", "Clara", "Deniz", "Emil", "Fatma", "Greta", "Hannes", "Ines", "Jakub", "Käthe", "Luis", "Mira", "Noah",
        "Olga", "Paul", "Rosa", "Said", "Thea", "Yusuf"
    };
    private static final String[] LAST = {
        "Albrecht", "Baumann", "Çelik", "Dietrich", "Engel", "Fischer", "Groß", "Hoffmann", "Ivanova", "Jäger", "Köhler",
        "Lehmann", "Müller", "Novák", "Otto", "Peters", "Richter", "Schröder", "Thiele", "Vogel"
    };
    private static final String[] WORDS = ("eine Klasse beschreibt wie ihre Objekte aussehen und was sie können wer sie "
                    + "benutzt muss nicht wissen wie sie innen gebaut ist das hält Änderungen klein und Fehler lokal im "
                    + "nächsten Schritt betrachten wir an einem Beispiel warum Übung dabei mehr hilft als Lesen allein")
            .split(" ");

    private final Sealing sealing;
    private final UUID academy;
    private final Connection owner;

    private Seed(Sealing sealing, UUID academy, Connection owner) {
        this.sealing = sealing;
        this.academy = academy;
        this.owner = owner;
    }

    public static void main(String[] args) throws Exception {
        Installation.begin(Settings.fromEnvironment(), false);
        var application = new SpringApplication(Redlich.class);
        try (var context = application.run("--server.port=-1")) {
            var academies = context.getBean(Academies.class);
            var school = academies.named("bench").orElseGet(() -> academies.open(
                    "bench", Academy.Kind.SCHOOL, "Messakademie", HOST, "SN", List.of("Messbar", "Wahr", "Schnell"), Map.of()));
            var cluster = context.getBean(Cluster.class);
            try (var owner = DriverManager.getConnection(cluster.dataUrl(), cluster.owner(), cluster.ownerPassword())) {
                new Seed(context.getBean(Sealing.class), school.id().value(), owner).fill();
            }
        }
    }

    /** The name that page A shows to that person. */
    static String name(int person) {
        return FIRST[person % FIRST.length] + " " + LAST[person / FIRST.length % LAST.length] + " " + "%05d".formatted(person);
    }

    static String token(int person) {
        return "bench-%05d".formatted(person);
    }

    /** The course that person takes as the one with that number, counted from 0. */
    static int course(int person, int taken) {
        return 1 + (person + 7 * taken) % COURSES;
    }

    private static UUID id(int kind, long number) {
        return UUID.fromString("00000000-0000-7000-800%d-%012d".formatted(kind, number));
    }

    private static UUID person(int person) {
        return id(0, person);
    }

    private static UUID enrolment(int person, int taken) {
        return id(3, (long) person * TAKEN + taken);
    }

    private void fill() throws Exception {
        owner.setAutoCommit(false);
        try (var statement = owner.createStatement()) {
            var found = statement.executeQuery("select count(*) from learning.progress");
            found.next();
            if (found.getLong(1) > 0) {
                return;
            }
        }
        people();
        courses();
        learning();
        answers();
        owner.commit();
        owner.setAutoCommit(true);
        execute("vacuum analyze");
        execute("checkpoint");
    }

    private void people() throws Exception {
        var rows = new String[PEOPLE];
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (int number = 1; number <= PEOPLE; number++) {
                int person = number;
                threads.submit(() -> rows[person - 1] = personRow(person));
            }
        }
        copy("account.person (id, academy_id, email_index, email, name, password_hash, language, confirmed_at)",
                PEOPLE, number -> rows[number]);
        copy("account.session (academy_id, person_id, token_hash, device, expires_at)", PEOPLE, number -> row(
                academy, person(number + 1), hash(token(number + 1)), "Firefox, Linux", "2099-01-01"));
    }

    private String personRow(int number) {
        var id = person(number);
        var person = new PersonId(id);
        var email = "person%05d@bench.example".formatted(number);
        return row(
                id, academy, sealing.blindIndex("email:" + academy, email),
                sealing.seal(person, "account.person.email", id, email),
                sealing.seal(person, "account.person.name", id, name(number)), "nobody signs in with a password here", "de",
                "2026-01-01");
    }

    private void courses() throws Exception {
        copy("course.course (id, academy_id, slug, lecturer_id)", COURSES, number -> row(
                id(1, number + 1), academy, "kurs-%03d".formatted(number + 1), person(number + 1)));
        copy("course.version (id, academy_id, course_id, number, title, summary, author, language, level, minutes, tags,"
                        + " goals, preview, lessons, points)",
                COURSES, number -> row(
                        id(2, number + 1), academy, id(1, number + 1), 1, "Kurs %d: ".formatted(number + 1) + words(5, number),
                        words(20, number), "Messakademie", "de", "beginner", 300, "{Technik,Messen}", "{Messen können}", 1,
                        LESSONS, LESSONS));
        var json = JsonMapper.shared().writerFor(new TypeReference<List<Block>>() {});
        copy("course.lesson (academy_id, version_id, position, key, chapter, depth, title, minutes, points, blocks)",
                COURSES * LESSONS, number -> {
                    int lesson = 1 + number % LESSONS;
                    return row(
                            academy, id(2, 1 + number / LESSONS), lesson, "lektion-" + lesson, "Kapitel " + (1 + lesson / 7), 2,
                            words(4, number), 15, 1, json.writeValueAsString(blocks(lesson, number)));
                });
        execute("update course.version set published_at = now()");
        execute("update course.course c set published_id = v.id from course.version v where v.course_id = c.id");
    }

    private static List<Block> blocks(int lesson, int seed) {
        return List.of(
                prose("einleitung", "<p>" + words(70, seed) + "</p><p>" + words(60, seed + 1) + "</p>"),
                prose("mitte", "<h2 id=\"mitte\">" + words(4, seed) + "</h2><ul><li>" + words(20, seed) + "</li><li>"
                        + words(20, seed + 2) + "</li></ul><p>" + words(60, seed + 3) + "</p>"),
                new Code("beispiel", 0, "java", "Beispiel.java", """
                        record Punkt(int x, int y) {
                            Punkt verschoben(int um) {
                                return new Punkt(x + um, y + um);
                            }
                        }""", false),
                new Quiz("frage-" + lesson, 0, new Question.Choice("<p>" + words(12, seed) + "?</p>", false, List.of(
                        new Question.Option(words(6, seed), true), new Question.Option(words(6, seed + 1), false),
                        new Question.Option(words(6, seed + 2), false))), List.of("<p>" + words(8, seed) + "</p>"), ""),
                prose("ende", "<p>" + words(70, seed + 4) + "</p>"));
    }

    private static Block prose(String key, String html) {
        return new Prose(key, 0, html, List.of());
    }

    private void learning() throws Exception {
        var enrolments = PEOPLE * TAKEN;
        copy("learning.enrolment (id, academy_id, learner_id, course_id, version_id, last_key)", enrolments, number -> {
            int person = 1 + number / TAKEN;
            int course = course(person, number % TAKEN);
            return row(enrolment(person, number % TAKEN), academy, person(person), id(1, course), id(2, course), "lektion-2");
        });
        copy("learning.progress (academy_id, learner_id, enrolment_id, lesson_key, block_key, position, seconds, completed_at)",
                enrolments * READ, number -> {
                    int person = 1 + number / (TAKEN * READ);
                    int lesson = 1 + number % READ;
                    return row(
                            academy, person(person), enrolment(person, number / READ % TAKEN), "lektion-" + lesson, "mitte", 120,
                            600, lesson < READ ? "2026-03-01" : null);
                });
        var monday = LocalDate.now().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        copy("learning.week (academy_id, learner_id, enrolment_id, monday, seconds)", enrolments, number -> {
            int person = 1 + number / TAKEN;
            return row(academy, person(person), enrolment(person, number % TAKEN), monday, 1200);
        });
    }

    private void answers() throws Exception {
        copy("quiz.answer (id, academy_id, learner_id, course_id, block_key, given, view, serial, tries, state, points)",
                PEOPLE * TAKEN * READ, number -> {
                    int person = 1 + number / (TAKEN * READ);
                    var course = id(1, course(person, number / READ % TAKEN));
                    var key = "frage-" + (1 + number % READ);
                    var name = person(person) + "/" + course + "/" + key;
                    var id = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
                    var given = sealing.seal(new PersonId(person(person)), "quiz.answer.given", id, "[\"0\"]");
                    return row(id, academy, person(person), course, key, given, id(9, number), 1, 1, "RIGHT", 1);
                });
    }

    private void copy(String table, int rows, IntFunction<String> row) throws Exception {
        var copying = owner.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + table + " from stdin");
        for (int start = 0; start < rows; start += 1_000) {
            var text = new StringBuilder();
            IntStream.range(start, Math.min(rows, start + 1_000)).forEach(number -> text.append(row.apply(number)));
            var bytes = text.toString().getBytes(StandardCharsets.UTF_8);
            copying.writeToCopy(bytes, 0, bytes.length);
        }
        copying.endCopy();
    }

    private void execute(String sql) throws Exception {
        try (var statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String row(Object... values) {
        var line = new StringBuilder();
        for (var value : values) {
            line.append(line.isEmpty() ? "" : "\t").append(cell(value));
        }
        return line.append('\n').toString();
    }

    private static String cell(Object value) {
        return switch (value) {
            case null -> "\\N";
            case byte[] bytes -> "\\\\x" + HexFormat.of().formatHex(bytes);
            default -> value.toString().replace("\\", "\\\\").replace("\n", "\\n").replace("\t", "\\t");
        };
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String words(int count, int seed) {
        var random = new Random(seed);
        var text = new StringBuilder();
        for (int n = 0; n < count; n++) {
            text.append(n == 0 ? "" : " ").append(WORDS[random.nextInt(WORDS.length)]);
        }
        text.setCharAt(0, Character.toUpperCase(text.charAt(0)));
        return text.toString();
    }
}
