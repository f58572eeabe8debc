package de.redlich.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import de.redlich.Promise;
import de.redlich.account.NewPerson;
import de.redlich.account.People;
import de.redlich.account.Role;
import de.redlich.course.CourseImport;
import de.redlich.course.liascript.CourseFolder;
import de.redlich.page.Language;
import de.redlich.privacy.Cookie;
import de.redlich.privacy.Registries;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Walks over every page that can be reached and looks what the browser holds, before and after each answer about cookies. */
@Promise({"P9", "B11"})
class CookieScanJourney extends Stage {
    private static final int MOST = 70;
    private static final String STORAGE = """
            async () => localStorage.length + sessionStorage.length
              + (await indexedDB.databases()).length
              + (await caches.keys()).length
              + (navigator.serviceWorker ? (await navigator.serviceWorker.getRegistrations()).length : 0)""";

    @Autowired
    private Registries registries;

    @Autowired
    private People people;

    @Autowired
    private CourseImport imports;

    @ParameterizedTest
    @CsvSource({"dravoiqent, nein", "dravoiqent, ja", "qexport, nein", "qexport, ja"})
    void aGuestsBrowserHoldsNothingThatTheRegistryDoesNotName(String academy, String answer) {
        var lesson = lessonWithThingsOfOthers(academy);
        try (var guest = Traveller.at(academy, port).undecided()) {
            offline(guest, academy);
            scan(guest, List.of("/", lesson), Set.of(Cookie.Kind.ESSENTIAL));
            assertThat(guest.abroad()).as("nothing leaves before an answer").isEmpty();
            answer(guest, answer);
            scan(guest, List.of("/", lesson), kinds(answer));
            looksAbroad(guest, answer);
        }
    }

    @ParameterizedTest
    @CsvSource({"dravoiqent, nein", "qexport, ja"})
    void aMembersBrowserHoldsNothingThatTheRegistryDoesNotName(String academy, String answer) {
        var lesson = lessonWithThingsOfOthers(academy);
        var member = member(academy, "Lena Scan");
        try (var browser = Traveller.at(academy, port).undecided()) {
            offline(browser, academy);
            browser.signIn(member.email(), member.password());
            scan(browser, List.of("/", "/uebersicht", "/meine-daten", lesson), Set.of(Cookie.Kind.ESSENTIAL));
            assertThat(browser.abroad()).isEmpty();
            answer(browser, answer);
            scan(browser, List.of("/", "/uebersicht", "/meine-daten", lesson), kinds(answer));
            looksAbroad(browser, answer);
        }
    }

    private static Set<Cookie.Kind> kinds(String answer) {
        return answer.equals("ja")
                ? Set.of(Cookie.Kind.ESSENTIAL, Cookie.Kind.EXTERNAL)
                : Set.of(Cookie.Kind.ESSENTIAL);
    }

    private void looksAbroad(Traveller browser, String answer) {
        if (answer.equals("ja")) {
            assertThat(browser.hostsAbroad())
                    .isNotEmpty()
                    .allSatisfy(host -> assertThat(registries.providerOf(host))
                            .as("%s is described in hosts.yaml", host)
                            .isPresent());
        } else {
            assertThat(browser.abroad()).isEmpty();
        }
    }

    private static void answer(Traveller browser, String answer) {
        browser.goTo("/");
        browser.clickThrough(browser.find(".consent button[value=" + answer + "]"));
        assertThat(browser.find(".consent").count()).isZero();
    }

    /** Breadth first, one page of each kind. */
    private void scan(Traveller browser, List<String> starts, Set<Cookie.Kind> allowed) {
        var names = registries.cookies().stream()
                .filter(it -> allowed.contains(it.kind()))
                .map(Cookie::name)
                .collect(Collectors.toSet());
        var waiting = new ArrayDeque<>(starts);
        var seen = new HashSet<String>();
        var visited = new TreeSet<String>();
        while (!waiting.isEmpty() && visited.size() < MOST) {
            var path = waiting.poll();
            if (!seen.add(kind(path))) {
                continue;
            }
            browser.page().navigate(base(browser) + path);
            visited.add(path);
            assertThat(browser.page().evaluate(STORAGE))
                    .as("storage entries on %s", path)
                    .isEqualTo(0);
            assertThat(browser.context().cookies())
                    .as("cookies on %s", path)
                    .allSatisfy(cookie -> assertThat(cookie.name).isIn(names));
            links(browser).forEach(waiting::add);
        }
        assertThat(visited).hasSizeGreaterThan(10);
    }

    private static List<String> links(Traveller browser) {
        return browser.find("a[href^='/']").all().stream()
                .map(it -> it.getAttribute("href").replaceAll("#.*", ""))
                .filter(it -> !it.matches("(/assets/|/postfach).*|.*\\.(pdf|json|csv|zip|svg|png)(\\?.*)?$|.*/bild$"))
                .filter(it -> !it.matches("/meine-zertifikate/.*|/meine-daten/kopie/.*"))
                .toList();
    }

    private static String kind(String path) {
        return path.replaceAll("=[^&]*", "=").replaceAll("/\\d+", "/n").replaceAll("/kurse/[^/?]+", "/kurse/x");
    }

    private String base(Traveller browser) {
        return browser.page().url().startsWith("http")
                ? browser.page().url().replaceFirst("(https?://[^/]+).*", "$1")
                : home;
    }

    private String home = "";

    /** What lies outside is never reached; that somebody wanted to is seen all the same. */
    private void offline(Traveller browser, String academy) {
        home = "http://" + academy + ".localhost:" + port;
        var inside = home;
        browser.context().route(url -> !url.startsWith(inside), route -> route.abort());
    }

    private String lessonWithThingsOfOthers(String academy) {
        var mark = UUID.randomUUID().toString().substring(0, 8);
        var text = """
                <!--
                preview: 1
                -->
                # Fremdes %s

                Ein Bild: ![Ein Baum](https://upload.wikimedia.org/baum.png)

                !?[Ein Film](https://www.youtube.com/watch?v=abc123)
                """.formatted(mark);
        return in(academy, () -> {
            var lecturer = people.create(new NewPerson(
                    "Wanda Fremd",
                    "wanda-" + mark + "@scan.example",
                    "lehren-im-test-7",
                    Language.DE,
                    Set.of(Role.LECTURER)));
            var course = imports.importCourse(
                    CourseFolder.of(Map.of("kurs.md", text.getBytes(StandardCharsets.UTF_8))), null, lecturer, true);
            return "/kurse/" + course.slug() + "/vorschau";
        });
    }
}
