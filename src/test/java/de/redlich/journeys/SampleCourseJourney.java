package de.redlich.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import de.redlich.Inbox;
import de.redlich.Promise;
import de.redlich.account.Role;
import de.redlich.course.Lesson;
import de.redlich.course.content.Outside;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole way through a real university course: from the lecturer's folder to a certificate that others can check. */
class SampleCourseJourney extends Stage {
    private static final String ACADEMY = "dravoiqent";
    private static final String SAMPLE = "shared/samples/softwareentwicklung";

    /** Something of another provider in a lesson. */
    private record Foreign(int lesson, Outside outside) {}

    @Test
    @Promise({"A1", "B1", "B2", "B4", "B5", "B11"})
    void aNewLearnerGoesThroughARealCourseToACertificateThatAnybodyCanVerify(@TempDir Path folder) throws IOException {
        var sample = beside(Path.of("").toAbsolutePath());
        assumeTrue(sample.isPresent(), "The sample course is not beside the project; the journey is skipped.");

        var slug = publish(zipped(sample.orElseThrow(), folder.resolve("softwareentwicklung.zip")));
        var nora = registered();
        try (var browser = Traveller.at(ACADEMY, port)) {
            enrol(browser, nora, slug);
            study(browser, slug);
            assertThat(browser.abroad())
                    .as("requests to others before any agreement")
                    .isEmpty();

            var address = certificate(browser);
            assertThat(browser.abroad()).isEmpty();
            verifiedByAGuest(address, nora);

            oneProviderOnly(browser, slug);
        }
    }

    private String publish(Path zip) {
        var mara = member(ACADEMY, "Mara Reisend", Role.LECTURER);
        try (var browser = mara.atDesk()) {
            browser.follow("Lehre").follow("Kurs importieren");
            browser.find("#archiv").setInputFiles(zip);
            browser.press("Importieren");
            assertThat(browser.find("h1")).hasText("Importbericht");
            assertThat(browser.text())
                    .contains("459 Lektionen wurden übernommen")
                    .contains("Zeile");
            browser.follow("Zum Kurs").follow("Vorschau");
            assertThat(browser.text()).contains("Vorschau: Entwurf der Fassung 1");
            assertThat(browser.abroad()).isEmpty();
            browser.find(".breadcrumb a").last().click();
            browser.press("Veröffentlichen");
            browser.follow("Kursseite ansehen");
            return browser.path().replaceFirst("^/kurse/", "");
        }
    }

    /** Registers with the academy's form and opens the mail that came over SMTP. */
    private Member registered() {
        var nora = new Member(
                ACADEMY,
                port,
                "Nora Weitblick",
                "nora-" + UUID.randomUUID() + "@beispiel.example",
                "vier blaue Tassen im Regen");
        try (var browser = Traveller.at(ACADEMY, port)) {
            browser.goTo("/").follow("Konto anlegen");
            browser.find("input[name=alter][value=to-40]").check();
            browser.press("Weiter");
            browser.type("Name", nora.name())
                    .type("E-Mail-Adresse", nora.email())
                    .type("Passwort", nora.password())
                    .type("Telefonnummer", "+49 341 1234567");
            browser.find("#seen").check();
            browser.press("Konto anlegen");
            assertThat(browser.find("h1")).hasText("Bitte sehen Sie in Ihr Postfach");
            Inbox.of(nora.email(), settings).mail(1);
            browser.goTo("/postfach");
            browser.clickThrough(browser.find(".mails li")
                    .filter(new Locator.FilterOptions().setHasText(nora.email()))
                    .locator("a"));
            browser.clickThrough(browser.find(".mail-text a"));
            browser.press("Adresse bestätigen");
            assertThat(browser.text()).contains("Ihre E-Mail-Adresse ist bestätigt");
            assertThat(browser.abroad()).isEmpty();
        }
        return nora;
    }

    private static void enrol(Traveller browser, Member learner, String slug) {
        browser.goTo("/kurse/" + slug).follow("Kurs belegen");
        browser.find("#email").fill(learner.email());
        browser.find("#password").fill(learner.password());
        browser.clickThrough(browser.find("form[action='/anmelden'] button:not([type=button])"));
        if (!browser.path().contains("/lektionen/")) {
            browser.clickThrough(
                    browser.find("form[action$='/einschreibung'] button, form[action$='einschreibung'] .button")
                            .first());
        }
        assertThat(browser.path()).startsWith("/kurse/" + slug + "/lektionen/1");
    }

    /** Every lesson, one after the other; questions until the pass rule holds. */
    private void study(Traveller browser, String slug) {
        var course = course(ACADEMY, slug);
        var lessons = lessons(ACADEMY, course);
        int missing = Math.ceilDiv(course.version().points() * 60, 100);
        for (Lesson lesson : lessons) {
            for (var quiz : questions(lesson)) {
                if (missing > 0 && AnswerSheet.canBeRight(quiz)) {
                    new AnswerSheet(browser).solve(quiz);
                    missing--;
                }
            }
            browser.clickThrough(browser.find("form.lesson-completion button"));
            var next = lesson.position() < lessons.size() ? "/lektionen/" + (lesson.position() + 1) : "/stand";
            assertThat(browser.path()).isEqualTo("/kurse/" + slug + next);
        }
        assertThat(browser.find("h1")).hasText("Geschafft – herzlichen Glückwunsch!");
    }

    /** Gets the certificate and returns the address printed on it. */
    private static String certificate(Traveller browser) {
        browser.follow("Zum Zertifikat");
        var file = browser.find("main a[href^='/meine-zertifikate/']").first().getAttribute("href");
        assertThat(browser.page()
                        .evaluate("file => fetch(file).then(it => it.text()).then(it => it.slice(0, 5))", file))
                .isEqualTo("%PDF-");
        return browser.find(".certificate-link code").innerText().strip();
    }

    private void verifiedByAGuest(String address, Member learner) {
        try (var guest = Traveller.withPhoneAt(ACADEMY, port).undecided()) {
            assertThat(address).startsWith("http://" + ACADEMY + ".localhost:");
            guest.goTo(address.replaceFirst("^http://[^/]+", "")); // this run listens at a port of its own
            assertThat(guest.find(".certificate-verdict")).hasAttribute("data-kind", "good");
            assertThat(guest.text()).contains(learner.name()).doesNotContain(learner.email());
            assertThat(guest.context().cookies()).isEmpty();
        }
    }

    /** Agreeing to one provider loads that one and no other; withdrawing loads none. */
    private void oneProviderOnly(Traveller browser, String slug) {
        var foreign = foreign(slug);
        var picture = foreign.stream()
                .filter(it -> it.outside().kind() == Outside.Kind.IMAGE)
                .findFirst()
                .orElseThrow();
        var video = foreign.stream()
                .filter(it -> it.outside().host().contains("youtube"))
                .findFirst()
                .orElseThrow();
        browser.context().route(url -> !url.contains(".localhost:"), SampleCourseJourney::answer);
        for (var one : List.of(picture, video)) {
            var lesson = "/kurse/" + slug + "/lektionen/" + one.lesson();
            browser.goTo(lesson);
            assertThat(browser.abroad()).isEmpty();
            browser.clickThrough(
                    browser.find("button[name=immer][value='" + one.outside().host() + "']")
                            .first());
            var loaded = browser.find("[src='" + one.outside().url() + "']").first();
            browser.page().waitForCondition(() -> {
                loaded.scrollIntoViewIfNeeded();
                return !browser.abroad().isEmpty();
            });
            var other = one == picture ? video : picture;
            browser.goTo("/kurse/" + slug + "/lektionen/" + other.lesson()).goTo(lesson);
            assertThat(browser.hostsAbroad()).containsExactly(one.outside().host());

            browser.goTo("/fremdinhalte");
            browser.clickThrough(browser.find("button[value='" + one.outside().host() + "']"));
            browser.abroad().clear();
            browser.goTo(lesson);
            assertThat(browser.find("button[name=immer][value='" + one.outside().host() + "']")
                            .first())
                    .isVisible();
            assertThat(browser.abroad()).as("requests after the withdrawal").isEmpty();
        }
    }

    private List<Foreign> foreign(String slug) {
        return lessons(ACADEMY, course(ACADEMY, slug)).stream()
                .flatMap(lesson -> lesson.outside().stream().map(outside -> new Foreign(lesson.position(), outside)))
                .toList();
    }

    /** In the provider's place: nothing of this journey leaves the machine. */
    private static void answer(Route route) {
        route.fulfill(new Route.FulfillOptions()
                .setContentType(route.request().resourceType().equals("image") ? "image/svg+xml" : "text/html")
                .setBody(
                        route.request().resourceType().equals("image")
                                ? "<svg xmlns='http://www.w3.org/2000/svg' width='80' height='40'/>"
                                : "<!DOCTYPE html><html lang='de'><title>Film</title><p>Film</p></html>"));
    }

    private static Optional<Path> beside(Path place) {
        return Stream.iterate(place, java.util.Objects::nonNull, Path::getParent)
                .map(folder -> folder.resolve(SAMPLE))
                .filter(Files::isDirectory)
                .findFirst();
    }

    private static Path zipped(Path folder, Path zip) throws IOException {
        try (var out = new ZipOutputStream(Files.newOutputStream(zip));
                var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
                out.putNextEntry(new ZipEntry(folder.relativize(file).toString()));
                Files.copy(file, out);
                out.closeEntry();
            }
        }
        return zip;
    }
}
