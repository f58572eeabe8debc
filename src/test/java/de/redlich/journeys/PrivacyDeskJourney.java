package de.redlich.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import de.redlich.Promise;
import de.redlich.account.Role;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A request about data in real browsers: asked on a phone, answered at the desk, in German, in English, without scripts. */
class PrivacyDeskJourney extends Stage {

    @Test
    @Promise({"P8", "P6"})
    void lenaAsksOnHerPhoneAndDoraAnswersAtTheDesk() {
        var lena = member("dravoiqent", "Lena Anliegen");
        var dora = member("dravoiqent", "Dora Stelle", Role.PRIVACY_OFFICER);
        var wish = "Bitte prüfen Sie das, Zeichen " + UUID.randomUUID();
        try (var phone = lena.onPhone();
                var desk = dora.atDesk()) {
            phone.goTo("/meine-daten").follow("Anliegen und Antworten");
            phone.picture("cases/leer-phone");
            phone.follow("Neues Anliegen");
            phone.press("Anliegen absenden");
            assertThat(phone.find(".problems")).isVisible();
            phone.find("input[value=OBJECTION]").check();
            phone.find("#wish").fill(wish);
            phone.picture("cases/neu-phone");
            phone.press("Anliegen absenden");
            assertThat(phone.text()).contains("Im Plan", "Gesetzliche Frist");
            assertThat(phone.overflows()).isFalse();
            phone.picture("cases/anliegen-phone");
            var reference = phone.find(".breadcrumb [aria-current]").innerText();

            desk.goTo("/datenschutzstelle").picture("cases/stelle");
            desk.follow("Anliegen").picture("cases/liste");
            desk.follow(reference).picture("cases/bearbeiten");
            desk.press("Anliegen übernehmen");
            open(desk, "Beantworten");
            desk.find("#antwort").fill("Ihr Widerspruch hat Erfolg.");
            desk.press("Antwort senden und abschließen");
            desk.picture("cases/beantwortet");

            phone.page().reload();
            assertThat(phone.text()).contains("Beantwortet", "Ihr Widerspruch hat Erfolg.");
            phone.picture("cases/antwort-phone");
        }
    }

    @Test
    @Promise("P8")
    void theWholeWayWorksWithoutScriptsAndInEnglish() {
        var emre = member("qexport", "Emre English");
        try (var browser = Traveller.withoutScriptsAt("qexport", port)) {
            browser.signIn(emre.email(), emre.password());
            browser.goTo("/einstellungen");
            browser.find("#language").selectOption("en");
            browser.clickThrough(
                    browser.find("form[action='/einstellungen/anzeige'] button").last());
            browser.goTo("/meine-daten/anliegen/neu?art=HUMAN_REVIEW&zu=python-grundlagen");
            assertThat(browser.find("h1")).hasText("Ask for a review by a person");
            browser.find("#wish").fill("My answer was right.");
            browser.press("Send request");
            assertThat(browser.text()).contains("On time", "python-grundlagen", "Art. 22 GDPR");
            browser.picture("cases/en-noscript");
        }
    }

    @Test
    @Promise({"S9", "S10"})
    void theDeskShowsRegistersInLightAndDark() {
        var dora = member("dravoiqent", "Dora Register", Role.PRIVACY_OFFICER);
        try (var desk = dora.atDesk();
                var phone = dora.onPhone()) {
            for (var path : new String[] {
                "/datenschutzstelle",
                "/datenschutzstelle/anliegen",
                "/datenschutzstelle/anliegen/neu",
                "/datenschutzstelle/auftragsverarbeiter",
                "/datenschutzstelle/verzeichnis",
                "/datenschutzstelle/folgenabschaetzung",
                "/datenschutzstelle/folgenabschaetzung/security",
                "/datenschutzstelle/behoerden",
                "/datenschutzstelle/behoerden/neu",
                "/meine-daten/beschwerde",
                "/meine-daten/berichtigungen",
                "/transparenz"
            }) {
                desk.goTo(path);
                assertThat(desk.overflows()).as("%s at 1280 px", path).isFalse();
                desk.picture("cases/desk" + path.replace('/', '-'));
                phone.page()
                        .emulateMedia(new com.microsoft.playwright.Page.EmulateMediaOptions()
                                .setColorScheme(com.microsoft.playwright.options.ColorScheme.DARK));
                phone.goTo(path);
                assertThat(phone.overflows()).as("%s at 390 px", path).isFalse();
                phone.picture("cases/phone-dark" + path.replace('/', '-'));
            }
        }
    }

    @Test
    @Promise("P8")
    void aRequestIsAskedWithTheKeyboardAlone() {
        var lena = member("dravoiqent", "Lena Tastatur");
        try (var browser = lena.atDesk()) {
            browser.goTo("/meine-daten/anliegen/neu");
            browser.find("input[name=kind]").first().focus();
            var keys = browser.page().keyboard();
            keys.press("Space");
            keys.press("Tab");
            keys.press("Tab");
            keys.type("Was wissen Sie über mich?");
            keys.press("Tab");
            keys.press("Enter");
            browser.page().waitForURL("**/meine-daten/anliegen/*-*");
            assertThat(browser.look().text()).contains("Was wissen Sie über mich?");
        }
    }

    @Test
    @Promise("P8")
    void aCaseIsWalkedFromIntakeToAnswerWithTheKeyboardAlone() {
        var dora = member("qexport", "Dora Tastatur", Role.PRIVACY_OFFICER);
        try (var desk = dora.atDesk()) {
            var keys = desk.goTo("/datenschutzstelle/anliegen").page().keyboard();
            press(desk, "a[href$='/anliegen/neu']", "Enter", "**/anliegen/neu");
            tabTo(desk, "#kind");
            keys.press("ArrowDown");
            tabTo(desk, "#channel");
            keys.press("ArrowDown");
            tabTo(desk, "#name");
            keys.type("Hugo Brief");
            tabTo(desk, "#email");
            keys.type("hugo-" + UUID.randomUUID() + "@anderswo.example");
            tabTo(desk, "#wish");
            keys.type("Mein Name ist falsch geschrieben.");
            press(desk, "main form[method=post] button", "Enter", "**hinweis=rights.entered");
            press(desk, "form[action$='/uebernahme'] button", "Enter", "**hinweis=rights.TAKE_UP");
            tabTo(desk, "details:has(#antwort) > summary");
            keys.press("Enter");
            tabTo(desk, "#antwort");
            keys.press("Control+End");
            keys.type("Jetzt steht dort Hugo Brief.");
            press(desk, "form[action$='/antwort'] button", "Enter", "**hinweis=rights.ANSWER");
            assertThat(desk.look().text()).contains("Beantwortet", "Jetzt steht dort Hugo Brief.");
        }
    }

    private static void press(Traveller browser, String control, String key, String arrival) {
        tabTo(browser, control);
        browser.page().keyboard().press(key);
        browser.page().waitForURL(arrival);
    }

    /** As somebody without a mouse: from control to control until the wanted one has the focus. */
    private static void tabTo(Traveller browser, String control) {
        for (int presses = 0; presses < 60; presses++) {
            if ((Boolean) browser.page().evaluate("it => document.activeElement.matches(it)", control)) {
                return;
            }
            browser.page().keyboard().press("Tab");
        }
        throw new AssertionError(control + " is not reached with the keyboard");
    }

    private static void open(Traveller browser, String label) {
        var summary = browser.page()
                .locator("summary", new com.microsoft.playwright.Page.LocatorOptions().setHasText(label))
                .first();
        summary.focus();
        browser.page().keyboard().press("Enter");
    }
}
