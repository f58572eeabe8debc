import de.redlich.Redlich;
import de.redlich.academy.Academies;
import de.redlich.academy.Academy;
import de.redlich.academy.CurrentAcademy;
import de.redlich.account.NewPerson;
import de.redlich.account.People;
import de.redlich.page.Language;
import de.redlich.storage.Installation;
import de.redlich.storage.Settings;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Pattern;
import org.springframework.boot.SpringApplication;

/** Measures how many people can sign in per second with their password, and what one check of a password costs. */
public class SignIns {
    private static final String PASSWORD = "was ich weiss macht mich frei";
    private static final int AT_ONCE = 16;
    private static final int SECONDS = 15;
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final Path RESULTS = Path.of("bench/results-signin.md");

    private final HttpClient http =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
    private final LongAdder done = new LongAdder();
    private final int port;

    private SignIns(int port) {
        this.port = port;
    }

    public static void main(String[] args) throws Exception {
        Installation.begin(Settings.fromEnvironment(), false);
        try (var context = new SpringApplication(Redlich.class).run("--server.port=0")) {
            var school = context.getBean(Academies.class).open(
                    "bench", Academy.Kind.SCHOOL, "Messakademie", "bench.localhost", "SN", List.of("Messbar", "Wahr", "Schnell"),
                    Map.of());
            var people = context.getBean(People.class);
            for (int n = 0; n < AT_ONCE; n++) {
                var person = new NewPerson("Berta Bestand", email(n), PASSWORD, Language.DE, Set.of());
                CurrentAcademy.run(school, () -> people.create(person));
            }
            new SignIns(context.getEnvironment().getRequiredProperty("local.server.port", Integer.class)).measure(args[0]);
        }
    }

    private void measure(String commit) throws Exception {
        run(3); // the first ones find everything cold
        done.reset();
        run(SECONDS);
        double rate = done.sum() / (double) SECONDS;
        System.out.printf(Locale.ROOT, "%.1f sign-ins per second, %d at once%n", rate, AT_ONCE);
        Files.writeString(
                RESULTS,
                String.format(Locale.ROOT, "| %s | %s | %d | %.1f |%n", LocalDate.now(), commit,
                        Runtime.getRuntime().availableProcessors(), rate),
                StandardOpenOption.APPEND);
    }

    private void run(int seconds) throws Exception {
        long until = System.nanoTime() + seconds * 1_000_000_000L;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = new java.util.ArrayList<Future<?>>();
            for (int n = 0; n < AT_ONCE; n++) {
                var email = email(n);
                all.add(threads.submit(() -> {
                    var page = send(HttpRequest.newBuilder(), "");
                    var cookie = page.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
                    var token = TOKEN.matcher(page.body()).results().findFirst().orElseThrow().group(1);
                    while (System.nanoTime() < until) {
                        signIn(email, cookie, token);
                    }
                    return null;
                }));
            }
            for (var one : all) {
                one.get();
            }
        }
    }

    private void signIn(String email, String cookie, String token) throws IOException, InterruptedException {
        var body = "_csrf=" + encoded(token) + "&email=" + encoded(email) + "&password=" + encoded(PASSWORD);
        var request = HttpRequest.newBuilder()
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        var answer = send(request, cookie);
        if (answer.statusCode() != 303) {
            throw new IllegalStateException("nobody let in: " + answer.statusCode());
        }
        done.increment();
    }

    private HttpResponse<String> send(HttpRequest.Builder request, String cookie) throws IOException, InterruptedException {
        request.uri(URI.create("http://127.0.0.1:" + port + "/anmelden")).header("Host", "bench.localhost");
        if (!cookie.isEmpty()) {
            request.header("Cookie", cookie);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String email(int n) {
        return "berta" + n + "@bench.example";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
