import de.redlich.academy.Academy;
import de.redlich.academy.CurrentAcademy;
import de.redlich.account.NewPerson;
import de.redlich.account.People;
import de.redlich.page.Language;
import de.redlich.privacy.PersonId;
import de.redlich.privacy.Sealing;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationContext;

/** Fetches the copy of a person with 100,000 rows, as that person's browser would: signed in, with the password once more. */
final class Copying {
    private static final int ROWS = 100_000;
    private static final String PASSWORD = "was ich weiss macht mich frei";
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final Pattern SIGN = Pattern.compile("nachweis=([^&]+)");

    private final HttpClient http =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
    private final Map<String, String> cookies = new HashMap<>();
    private final int port;
    private final Academy academy;
    private final People people;
    private final Sealing sealing;
    private final Connection owner;
    private long megabytes;

    Copying(int port, Academy academy, ApplicationContext context, Connection owner) {
        this.port = port;
        this.academy = academy;
        this.people = context.getBean(People.class);
        this.sealing = context.getBean(Sealing.class);
        this.owner = owner;
    }

    /** Makes the person, half of the rows progress, half sealed answers. */
    void prepare(UUID course, UUID version) throws Exception {
        var id = new PersonId[1];
        CurrentAcademy.run(academy, () -> id[0] = people.create(
                new NewPerson("Berta Bestand", "berta@bench.example", PASSWORD, Language.DE, Set.of())));
        var person = id[0].value();
        var enrolment = UUID.randomUUID();
        execute("insert into learning.enrolment (id, academy_id, learner_id, course_id, version_id) values ('" + enrolment + "', '"
                + academy.id().value() + "', '" + person + "', '" + course + "', '" + version + "')");
        execute("insert into learning.progress (academy_id, learner_id, enrolment_id, lesson_key, seconds) select '"
                + academy.id().value() + "', '" + person + "', '" + enrolment + "', 'l' || n, 60 from generate_series(1, " + ROWS / 2 + ") n");
        try (var insert = owner.prepareStatement("insert into quiz.answer (id, academy_id, learner_id, course_id, block_key, given, view,"
                + " serial) values (?, ?, ?, ?, ?, ?, ?, 1)")) {
            for (int n = 0; n < ROWS / 2; n++) {
                var row = UUID.randomUUID();
                insert.setObject(1, row);
                insert.setObject(2, academy.id().value());
                insert.setObject(3, person);
                insert.setObject(4, course);
                insert.setString(5, "q" + n);
                insert.setBytes(6, sealing.seal(id[0], "quiz.answer.given", row, "[\"Antwort " + n + "\"]"));
                insert.setObject(7, row);
                insert.addBatch();
                if (n % 1_000 == 999) {
                    insert.executeBatch();
                }
            }
        }
        post("/anmelden", Map.of("email", "berta@bench.example", "password", PASSWORD));
    }

    /** Milliseconds from asking to the last byte; the median. */
    long milliseconds(int rounds) throws Exception {
        execute("vacuum analyze");
        execute("checkpoint");
        fetch();
        var times = new ArrayList<Long>();
        for (int round = 0; round < rounds; round++) {
            times.add(fetch());
        }
        Collections.sort(times);
        return times.get(rounds / 2);
    }

    /** Size of the archive. */
    long megabytes() {
        return megabytes;
    }

    private long fetch() throws Exception {
        var proved = post("/meine-daten/kopie", Map.of("password", PASSWORD));
        var sign = SIGN.matcher(proved.headers().firstValue("Location").orElse(""));
        if (!sign.find()) {
            throw new IllegalStateException("no proof: " + proved.statusCode());
        }
        var begin = System.nanoTime();
        var answer = http.send(
                request("/meine-daten/kopie/auskunft.zip?nachweis=" + sign.group(1)).GET().build(),
                HttpResponse.BodyHandlers.ofInputStream());
        try (var body = answer.body()) {
            var counted = body.transferTo(OutputStream.nullOutputStream());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException("no copy: " + answer.statusCode());
            }
            megabytes = counted >> 20;
        }
        return (System.nanoTime() - begin) / 1_000_000;
    }

    private HttpResponse<String> post(String path, Map<String, String> fields) throws IOException, InterruptedException {
        var page = send(request(path).GET());
        var csrf = CSRF.matcher(page.body());
        var all = new HashMap<>(fields);
        while (csrf.find()) {
            all.put("_csrf", csrf.group(1));
        }
        var body = all.entrySet().stream()
                .map(it -> it.getKey() + "=" + URLEncoder.encode(it.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        answer.headers().allValues("Set-Cookie").forEach(it -> {
            var pair = it.split(";", 2)[0].split("=", 2);
            cookies.put(pair[0], pair[1]);
        });
        return answer;
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).header("Host", "bench.localhost");
        var kept = cookies.entrySet().stream().map(it -> it.getKey() + "=" + it.getValue()).collect(Collectors.joining("; "));
        return kept.isEmpty() ? request : request.header("Cookie", kept);
    }

    private void execute(String sql) throws SQLException {
        try (var statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }
}
