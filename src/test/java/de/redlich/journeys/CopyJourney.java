package de.redlich.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import de.redlich.Promise;
import java.io.IOException;
import java.nio.file.Files;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

class CopyJourney extends Stage {
    @Test
    @Promise({"P1", "P2"})
    void lenaFetchesHerCopyInEveryFormAndLearnsWhyEachValueIsHeld() throws IOException {
        var lena = member("dravoiqent", "Lena Kopie");
        try (var browser = lena.atDesk()) {
            browser.goTo("/meine-daten").picture("copy/meine-daten");
            browser.page().evaluate("document.querySelectorAll('details').forEach(it => it.open = true)");
            browser.clickThrough(browser.find("section#account a.mydata-ask").first());
            assertThat(browser.text()).contains("Warum haben wir: Name?", "Vertrag mit Ihnen");
            browser.picture("copy/warum");
            browser.goTo("/meine-daten").follow("Kopie Ihrer Daten mitnehmen");
            browser.picture("copy/passwort");
            browser.find("#password").fill("falsch");
            browser.press("Weiter zur Kopie");
            assertThat(browser.find("#password")).hasAttribute("aria-invalid", "true");
            browser.find("#password").fill(lena.password());
            browser.press("Weiter zur Kopie");
            browser.picture("copy/formen");
            assertThat(browser.overflows()).isFalse();
            assertThat(read(browser, "Alles als ZIP laden", "index.html")).contains("Lena Kopie", lena.email());
            assertThat(read(browser, "Für einen anderen Anbieter laden", "daten.json"))
                    .contains("redlich-portable");
            browser.follow("Als Seite lesen");
            assertThat(browser.text()).contains("Lena Kopie", lena.email(), "Beschwerde");
            browser.picture("copy/seite");
        }
        try (var phone = lena.onPhone()) {
            phone.goTo("/meine-daten/kopie").picture("copy/passwort-phone");
            assertThat(phone.overflows()).isFalse();
            phone.find("#password").fill(lena.password());
            phone.press("Weiter zur Kopie").follow("Als Seite lesen");
            phone.picture("copy/seite-phone");
            assertThat(phone.overflows()).isFalse();
        }
    }

    @Test
    @Promise("P2")
    void emreMovesWithWhatHeLearntAndReadsItInEnglish() {
        var lena = member("dravoiqent", "Lena Umzug");
        var emre = member("qexport", "Emre Ankunft");
        String code;
        try (var browser = lena.atDesk()) {
            browser.goTo("/kurse/python-grundlagen").press("Kurs belegen");
            browser.goTo("/meine-daten").follow("Zu einem anderen Anbieter umziehen");
            browser.picture("copy/umzug");
            browser.find("#anbieter").fill("http://qexport.localhost:" + port);
            browser.find("#password").fill(lena.password());
            browser.press("Angebot erstellen").picture("copy/angebot");
            code = browser.find("#code").inputValue();
        }
        try (var browser = emre.onPhone()) {
            browser.goTo("/meine-daten/mitbringen?sprache=en");
            browser.picture("copy/mitbringen-phone");
            browser.find("#code").fill(code);
            browser.press("See what would come");
            browser.goTo(browser.path() + "?sprache=en");
            assertThat(browser.text()).contains("Nothing has been taken over yet", "Python-Grundlagen");
            browser.picture("copy/vorschau-phone-en");
            browser.press("Take over");
            browser.goTo("/meine-daten/mitbringen?sprache=en");
            assertThat(browser.text()).contains("your progress counts in it");
            browser.picture("copy/mitgebracht-phone-en");
            assertThat(browser.overflows()).isFalse();
            browser.goTo("/uebersicht");
            assertThat(browser.text()).contains("Python-Grundlagen");
        }
    }

    @Test
    @Promise("P1")
    void theCopyNeedsNoScripts() {
        var lena = member("dravoiqent", "Lena Ohneskript");
        try (var browser = Traveller.withoutScriptsAt("dravoiqent", port)) {
            browser.signIn(lena.email(), lena.password());
            browser.goTo("/meine-daten/kopie?sprache=en");
            browser.find("#password").fill(lena.password());
            browser.clickThrough(browser.find("form[action='/meine-daten/kopie'] button:not([type=button])"));
            browser.follow("Als Seite lesen");
            assertThat(browser.text()).contains("Lena Ohneskript");
        }
    }

    private static String read(Traveller browser, String link, String file) throws IOException {
        var download = browser.page()
                .waitForDownload(() -> browser.page()
                        .getByText(link, new Page.GetByTextOptions().setExact(true))
                        .click());
        var path = Files.createTempFile("copy", ".zip");
        try {
            download.saveAs(path);
            try (var zip = new ZipFile(path.toFile())) {
                return new String(
                        zip.getInputStream(zip.getEntry(file)).readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            }
        } finally {
            Files.delete(path);
        }
    }
}
