import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/**
 * Asks for pages of many people at the same time and looks whether each got the right one: the own name on the dashboard,
 * the lesson asked for, an accepted report. Also warms the server up. Arguments: address, CSRF cookie, CSRF token, requests.
 */
public class Check {
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final String address;
    private final String csrf;
    private final String token;

    private Check(String address, String csrf, String token) {
        this.address = address;
        this.csrf = csrf;
        this.token = token;
    }

    public static void main(String[] args) throws Exception {
        var check = new Check(args[0], args[1], args[2]);
        int requests = Integer.parseInt(args[3]);
        try (var threads = Executors.newFixedThreadPool(32)) {
            var tasks = IntStream.range(0, requests)
                    .<Callable<String>>mapToObj(number -> () -> check.visit(number))
                    .toList();
            for (var task : threads.invokeAll(tasks)) {
                if (!task.get().isEmpty()) {
                    System.err.println("Wrong answer: " + task.get());
                    System.exit(1);
                }
            }
        }
        System.out.printf("%d answers checked: each person got the own page, lesson and report.%n", requests);
    }

    /** Returns what is wrong, or nothing. */
    private String visit(int number) throws Exception {
        var random = ThreadLocalRandom.current();
        int person = 1 + random.nextInt(Seed.PEOPLE);
        int course = Seed.course(person, random.nextInt(Seed.TAKEN));
        int lesson = 1 + random.nextInt(Seed.LESSONS);
        var path = "/kurse/kurs-%03d/lektionen/%d".formatted(course, lesson);
        return switch (number % 3) {
            case 0 -> expect(get(person, "/uebersicht"), 200, Seed.name(person));
            case 1 -> expect(get(person, path), 200, "data-report=\"" + path + "/fortschritt\"");
            default -> expect(report(person, path), 204, "");
        };
    }

    private HttpResponse<String> get(int person, String path) throws Exception {
        return http.send(as(person, path).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> report(int person, String path) throws Exception {
        var body = "view=00000000-0000-4000-8000-000000000000&serial=1&block=mitte&offset=7&spent=1&_csrf=" + token;
        var request = as(person, path + "/fortschritt")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder as(int person, String path) {
        return HttpRequest.newBuilder(URI.create(address + path))
                .header("Host", Seed.HOST)
                .header("Accept-Language", "de")
                .header("Cookie", "__Host-sitzung=" + Seed.token(person) + "; __Host-csrf=" + csrf);
    }

    private static String expect(HttpResponse<String> answer, int status, String text) {
        return answer.statusCode() == status && answer.body().contains(text)
                ? ""
                : answer.request().uri() + " answered " + answer.statusCode() + ", expected " + status + " with '" + text + "'";
    }
}
