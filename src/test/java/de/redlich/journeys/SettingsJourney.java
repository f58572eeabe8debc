package de.redlich.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import de.redlich.Inbox;
import de.redlich.Promise;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SettingsJourney extends Stage {
    private static final String NEW_PASSWORD = "acht leise Uhren im Keller";

    @Test
    @Promise({"A2", "A5", "P1", "P3"})
    void lenaChangesEverythingAboutHerselfAndSeesItUnderMyData() {
        var lena = member("dravoiqent", "Lena Vorher");
        var address = "neu-" + UUID.randomUUID() + "@beispiel.example";
        try (var browser = lena.atDesk()) {
            browser.goTo("/einstellungen");
            browser.find("#name").fill("Lena Nachher");
            browser.clickThrough(save(browser, "name"));
            assertThat(browser.text()).contains("Gespeichert.");
            browser.find("#phone").fill("+49 341 7654321");
            browser.clickThrough(save(browser, "angaben"));
            browser.find("#email").fill(address);
            browser.find("#email_password").fill(lena.password());
            browser.clickThrough(save(browser, "email"));
            assertThat(browser.text()).contains("wartet auf ihre Bestätigung");
            browser.goTo(Inbox.of(address, settings).mail(1).link()).press("Neue Adresse übernehmen");
            assertThat(browser.text()).contains("Ihre neue E-Mail-Adresse gilt");
            browser.goTo("/einstellungen");
            browser.find("#current_password").fill(lena.password());
            browser.find("#new_password").fill(NEW_PASSWORD);
            browser.clickThrough(save(browser, "passwort"));
            assertThat(browser.text()).contains("Ihr neues Passwort gilt");

            browser.goTo("/meine-daten");
            // mails that were sent before keep what they said
            browser.page().evaluate("document.getElementById('mail').remove()");
            // the history of corrections says what stood there
            browser.page().evaluate("document.getElementById('rights_cases').remove()");
            browser.page().evaluate("document.querySelectorAll('details').forEach(it => it.open = true)");
            assertThat(browser.text())
                    .contains("Lena Nachher", address, "7654321")
                    .doesNotContain("Lena Vorher", lena.email());
            assertThat(browser.overflows()).isFalse();
            browser.picture("settings/meine-daten");
        }
        try (var elsewhere = Traveller.withPhoneAt("dravoiqent", port).signIn(address, NEW_PASSWORD)) {
            assertThat(elsewhere.text()).contains("Lena Nachher");
            elsewhere.goTo("/einstellungen").picture("settings/einstellungen-phone");
            assertThat(elsewhere.overflows()).isFalse();
        }
    }

    @Test
    @Promise("A5")
    void theWholePlatformSpeaksEnglishAndInLargeTypeOnceChosen() {
        var emre = member("qexport", "Emre Wechsel");
        try (var browser = emre.atDesk()) {
            browser.goTo("/einstellungen");
            browser.find("#language").selectOption("en");
            browser.find("#font_size").selectOption("larger");
            browser.clickThrough(save(browser, "anzeige"));
            for (var path : new String[] {
                "/einstellungen",
                "/uebersicht",
                "/meine-daten",
                "/meine-zertifikate",
                "/kurse",
                "/datenschutz",
                "/uebersicht/lernzeit",
                "/fremdinhalte"
            }) {
                browser.goTo(path);
                assertThat(browser.find("html")).hasAttribute("lang", "en");
                assertThat(browser.find("html")).hasAttribute("data-font", "larger");
                assertThat(browser.find(".masthead-nav")).containsText("Courses");
                browser.picture("settings/en" + path.replace('/', '-'));
            }
            assertThat(browser.goTo("/uebersicht").text())
                    .doesNotContain("Übersicht")
                    .doesNotContain("Kurse ");
        }
        try (var phone = emre.onPhone()) {
            assertThat(phone.find("html")).hasAttribute("lang", "en");
        }
    }

    @Test
    @Promise("A3")
    void onlyQexportAsksForAgeAndEducationAndKeepsWhatIsGiven() {
        var emre = member("qexport", "Emre Angabe");
        try (var browser = emre.atDesk()) {
            browser.goTo("/einstellungen");
            assertThat(browser.find("#phone")).hasCount(0);
            browser.find("#birth_date").fill("1990-05-17");
            browser.find("#education").selectOption("bachelor");
            browser.clickThrough(save(browser, "angaben"));
            assertThat(browser.text()).contains("Gespeicherte Altersstufe: 26 bis 40");
            browser.goTo("/meine-daten");
            browser.page().evaluate("document.querySelectorAll('details').forEach(it => it.open = true)");
            assertThat(browser.text()).contains("Bachelor").doesNotContain("1990");
            browser.goTo("/einstellungen");
            browser.find("#birth_date_removed").check();
            browser.find("#education").selectOption("");
            browser.clickThrough(save(browser, "angaben"));
            assertThat(browser.text()).doesNotContain("Gespeicherte Altersstufe");
        }
    }

    @Test
    @Promise("A6")
    void aDeviceThatIsSignedOutElsewhereIsOutAtOnce() {
        var lena = member("dravoiqent", "Lena Geraete");
        try (var desk = lena.atDesk();
                var phone = lena.onPhone()) {
            phone.goTo("/uebersicht");
            assertThat(phone.path()).isEqualTo("/uebersicht");
            desk.goTo("/einstellungen");
            desk.picture("settings/geraete");
            desk.clickThrough(desk.find("form[action^='/einstellungen/geraete/'][action$='/abmeldung'] button")
                    .first());
            assertThat(desk.text()).contains("Das Gerät ist abgemeldet");
            phone.goTo("/uebersicht");
            assertThat(phone.find("#password")).isVisible();
            desk.goTo("/uebersicht");
            assertThat(desk.path()).isEqualTo("/uebersicht");
        }
    }

    private static com.microsoft.playwright.Locator save(Traveller browser, String part) {
        return browser.find("form[action='/einstellungen/" + part + "'] button:not([type=button])")
                .last();
    }
}
