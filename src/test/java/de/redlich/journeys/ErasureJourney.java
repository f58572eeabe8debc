package de.redlich.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import de.redlich.Inbox;
import de.redlich.Promise;
import de.redlich.account.Role;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The end of an account in real browsers: looked at, asked for, taken back, and done. */
class ErasureJourney extends Stage {
    private static final String PAGE = "/einstellungen/konto/loeschung";

    @Test
    @Promise({"P4", "A9"})
    void emmaLooksLeavesComesBackAndIsGoneForGood() {
        var emma = member("dravoiqent", "Emma Abschied");
        var inbox = Inbox.of(emma.email(), settings);
        try (var desk = emma.atDesk()) {
            desk.goTo("/kurse/python-grundlagen").press("Kurs belegen");
            desk.goTo("/meine-daten/einwilligungen").clickThrough(desk.find("section#reach_by_phone button"));
            desk.goTo("/einstellungen").clickThrough(desk.find("main a[href='" + PAGE + "']"));
            assertThat(desk.text())
                    .contains(
                            "Was gelöscht oder anonymisiert wird",
                            "Kurs, den Sie belegt haben",
                            "Was noch bleiben muss");
            assertThat(desk.text()).contains("§§ 195, 199 BGB", "31. Dezember");
            desk.picture("erasure/vorschau");
            ask(desk, "falsch", "later", "Konto löschen");
            assertThat(desk.find("#password")).hasAttribute("aria-invalid", "true");
            desk.look().picture("erasure/falsch");
            ask(desk, emma.password(), "later", "Konto löschen");
            assertThat(desk.find("h1")).hasText("Ihr Konto wird gelöscht");
            desk.look().picture("erasure/wartet");
            signInFails(desk, emma, "Ihr Konto wird gelöscht");

            desk.goTo(inbox.mail(1).link()).press("Konto behalten");
            assertThat(desk.text()).contains("Die Löschung ist zurückgenommen");
        }
        try (var phone = emma.onPhone()) {
            phone.goTo("/uebersicht");
            assertThat(phone.text()).as("nothing was lost").contains("Python-Grundlagen");
            phone.goTo(PAGE + "?sprache=en").picture("erasure/vorschau-phone-en");
            assertThat(phone.overflows()).isFalse();
            ask(phone, emma.password(), "now", "Delete the account");
            phone.goTo(inbox.mail(2).link() + "?sprache=en");
            assertThat(phone.find("h1")).hasText("Your account is deleted");
            assertThat(phone.text()).contains("What was erased or anonymised", "erased", "Number of this receipt");
            phone.picture("erasure/quittung-phone-en");
            assertThat(phone.overflows()).isFalse();
            signInFails(phone, emma, "passen nicht zusammen");
        }
        assertThat(inbox.mails(2).getLast().text()).contains("Konto: 1 gelöscht", "Diese Nachricht ist die letzte");
        theOperatorSeesCountsAndNobody(emma);
    }

    private void theOperatorSeesCountsAndNobody(Member gone) {
        try (var olivia = Traveller.at("betrieb", port)) {
            olivia.signIn("olivia@betrieb.example", "betreiben-mit-ruhe").goTo("/betrieb/loeschungen");
            assertThat(olivia.find("main table:has-text('Zuletzt erledigt')").first())
                    .containsText("Gelöschte Einträge");
            assertThat(olivia.text()).doesNotContain(gone.name(), gone.email());
            assertThat(olivia.overflows()).isFalse();
            olivia.picture("erasure/betrieb");
        }
    }

    @ParameterizedTest
    @CsvSource({"dravoiqent, en, DARK, false", "qexport, de, LIGHT, true", "qexport, de, DARK, false"})
    @Promise("A9")
    void everyPageOfTheEndIsReadableForAll(String academy, String language, ColorScheme colours, boolean phone) {
        var member = member(academy, "Noah Abschied");
        var picture = "erasure/" + academy + "-" + language + "-" + colours + (phone ? "-phone" : "");
        var options = (phone ? Traveller.phone() : Traveller.desktop()).setColorScheme(colours);
        try (var browser = new Traveller(academy, port, options)) {
            browser.signIn(member.email(), member.password());
            browser.goTo(PAGE + "?sprache=" + language).picture(picture + "-vorschau");
            assertThat(browser.overflows()).isFalse();
            ask(browser, member.password(), "later", language.equals("de") ? "Konto löschen" : "Delete the account");
            browser.goTo(browser.path() + "?sprache=" + language).picture(picture + "-wartet");
            assertThat(browser.find("html")).hasAttribute("lang", language);
            assertThat(browser.overflows()).isFalse();
        }
    }

    @Test
    @Promise("A9")
    void aLecturerHandsTheCourseOverBeforeLeaving() {
        var jonas = member("dravoiqent", "Jonas Übergibt", Role.LECTURER);
        var aylin = member("dravoiqent", "Aylin Übernimmt", Role.LECTURER);
        var title = "Garten " + UUID.randomUUID().toString().substring(0, 8);
        try (var desk = jonas.atDesk()) {
            desk.goTo("/lehre/kurse/neu").find("#text").fill("# " + title + "\n\nEin Garten braucht einen Plan.\n");
            desk.press("Kurs anlegen").press("Veröffentlichen");
            desk.goTo(PAGE).picture("erasure/lehrt");
            assertThat(desk.text()).contains("Sie leiten einen Kurs");
            desk.follow("Kurse übergeben").picture("erasure/uebergabe");
            desk.find("#an").fill("niemand@beispiel.example");
            desk.press("Kurse übergeben");
            assertThat(desk.find("#an")).hasAttribute("aria-invalid", "true");
            desk.picture("erasure/uebergabe-niemand");
            desk.find("#an").fill(aylin.email());
            desk.find("#password").fill(jonas.password());
            desk.press("Kurse übergeben");
            assertThat(desk.text()).contains("Die Kurse sind übergeben");
        }
        try (var phone = aylin.onPhone()) {
            phone.goTo("/lehre").picture("erasure/uebernommen-phone");
            assertThat(phone.text()).contains(title);
            phone.goTo("/lehre/uebergabe?sprache=en").picture("erasure/uebergabe-phone-en");
            assertThat(phone.overflows()).isFalse();
        }
        assertThat(Inbox.of(aylin.email(), settings).mail(1).text()).contains(title, "Jonas Übergibt");
        try (var olivia = Traveller.at("betrieb", port)) {
            olivia.signIn("olivia@betrieb.example", "betreiben-mit-ruhe").goTo("/betrieb");
            olivia.follow("Kurse ohne Leitung").picture("erasure/ohne-leitung");
            olivia.follow("Dravoiqent").picture("erasure/leitung-finden");
            assertThat(olivia.overflows()).isFalse();
        }
    }

    private static void ask(Traveller browser, String password, String when, String button) {
        browser.find("input[name=when][value=" + when + "]").check();
        browser.find("#password").fill(password);
        browser.clickThrough(browser.find("main form button[data-kind=danger]").getByText(button));
    }

    private static void signInFails(Traveller browser, Member member, String instead) {
        browser.goTo("/anmelden").find("#email").fill(member.email());
        browser.find("#password").fill(member.password());
        browser.clickThrough(browser.find("form[action='/anmelden'] button:not([type=button])"));
        assertThat(browser.text()).contains(instead);
        assertThat(browser.goTo("/uebersicht").path()).startsWith("/anmelden");
    }
}
