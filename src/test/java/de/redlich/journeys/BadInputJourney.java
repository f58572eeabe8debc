package de.redlich.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import de.redlich.Visitor;
import de.redlich.account.Role;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people and their browsers send by mistake, seen from their side. */
class BadInputJourney extends Stage {
    private static final String COURSE = "python-grundlagen";

    @ParameterizedTest
    @ValueSource(strings = {"unendlich", "getrennt", "rechts"})
    void aLongNameAndOneFromRightToLeftPushNothingOutOfThePage(String kind) {
        var name = switch (kind) {
            case "unendlich" -> "Wolkenkuckucksheim".repeat(17).substring(0, 300);
            case "getrennt" -> "Maria-Theodora von und zu ".repeat(12).strip().substring(0, 300);
            default -> "محمد عبد الرحمن بن خالد الأندلسي";
        };
        var long1 = member("dravoiqent", name, Role.LECTURER);
        try (var phone = long1.onPhone()) {
            phone.goTo("/kurse/" + COURSE).press("Kurs belegen");
            for (var path : new String[] {
                "/uebersicht",
                "/einstellungen",
                "/meine-daten",
                "/lehre",
                "/meine-zertifikate",
                "/kurse/" + COURSE + "/lektionen/1"
            }) {
                phone.goTo(path);
                phone.picture("names/" + kind + path.replace('/', '-'));
                assertThat(phone.overflows()).as("%s sticks out", path).isFalse();
            }
            phone.find("details[data-menu] > summary").last().click();
            phone.picture("names/" + kind + "-menu");
            assertThat(phone.overflows()).as("the menu sticks out").isFalse();
        }
        var mara = Visitor.of("dravoiqent", port).signIn("mara@dravoiqent.example", "lehren-mit-freude");
        assertThat(mara.get("/lehre/kurse/" + COURSE + "/lernende").text()).contains(name.substring(0, 20));
        try (var phone =
                Traveller.withPhoneAt("dravoiqent", port).signIn("mara@dravoiqent.example", "lehren-mit-freude")) {
            phone.goTo("/lehre/kurse/" + COURSE + "/lernende").picture("names/" + kind + "-lernende");
            assertThat(phone.overflows()).as("the learners' table sticks out").isFalse();
        }
    }

    @Test
    void aButtonThatIsClickedTwiceActsOnce() {
        var jonas = member("dravoiqent", "Jonas Doppelklick", Role.LECTURER);
        var title = "Doppelt " + UUID.randomUUID();
        try (var desk = jonas.atDesk()) {
            desk.goTo("/lehre/kurse/neu");
            desk.find("#text").fill("# " + title + "\n\nEinmal genügt.\n");
            desk.find("form.writing button").dblclick();
            assertThat(desk.find("h1")).hasText(title);
            desk.goTo("/lehre");
            assertThat(desk.find(".taught")).hasCount(1);
        }
    }

    @Test
    void whatWasTypedSurvivesTheEndOfTheSession() {
        var jonas = member("dravoiqent", "Jonas Pause", Role.LECTURER);
        var text = "# Pause\n\nEin \"langer\" Text mit <spitzen> Klammern.\n\n* und Listen\n";
        try (var desk = jonas.atDesk()) {
            desk.goTo("/lehre/kurse/neu");
            desk.find("#text").fill(text);
            desk.context()
                    .clearCookies(new com.microsoft.playwright.BrowserContext.ClearCookiesOptions()
                            .setName("__Host-sitzung"));
            desk.press("Kurs anlegen");
            assertThat(desk.find("h1")).hasText("Bitte melden Sie sich noch einmal an");
            desk.picture("session/ended");
            desk.find("#email").fill(jonas.email());
            desk.find("#password").fill(jonas.password());
            desk.clickThrough(desk.find("main form[action='/anmelden'] button:not([type=button])"));
            desk.proveSecond(jonas.email());
            desk.picture("session/resend");
            desk.press("Noch einmal senden");
            assertThat(desk.find("h1")).hasText("Pause");
            desk.follow("Text bearbeiten");
            assertThat(desk.find("#text")).hasValue(text);
        }
    }

    @Test
    void aFormOfTenMegabytesIsRefusedInWordsWhoeverSendsIt() {
        var guest = Visitor.of("qexport", port);
        var form = guest.get("/registrieren?alter=to-40");

        var reply = guest.submit(
                form, "/registrieren", Map.of("name", "x".repeat(10 << 20), "email", "gross@beispiel.example"));

        assertThat(reply.status()).isEqualTo(413);
        assertThat(reply.text()).contains("Das war zu groß");
    }

    @Test
    void whatBelongsToAnotherAcademyOrPersonIsNotFound() {
        var jonas = member("dravoiqent", "Jonas Fremd", Role.LECTURER);
        var tarek = member("qexport", "Tarek Fremd", Role.LECTURER);
        var home = Visitor.of("dravoiqent", port).signIn(jonas.email(), jonas.password());
        var other = Visitor.of("qexport", port).signIn(tarek.email(), tarek.password());
        var address = home.submit(home.get("/lehre/kurse/neu"), "/lehre/kurse", Map.of("text", "# Nur hier\n\nText.\n"))
                .location()
                .replaceAll("\\?.*", "");

        assertThat(home.get(address).status()).isEqualTo(200);
        for (var path : new String[] {
            address,
            address + "/quelltext",
            address + "/vorschau/1",
            "/meine-zertifikate/" + UUID.randomUUID(),
            "/kurse/gibt-es-nicht",
            "/kurse/gibt-es-nicht/lektionen/1"
        }) {
            var reply = other.get(path);
            assertThat(reply.status()).as(path).isEqualTo(404);
            assertThat(reply.text()).contains("Diese Seite gibt es hier nicht");
        }
        assertThat(other.reading("en").get("/kurse/gibt-es-nicht").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/gibt-es-nicht", "/kurse/gibt-es-nicht", "/zertifikate/AAAA-BBBB", "/lehre"})
    void aWrongAddressIsAnsweredOnACalmPage(String path) {
        var lena = member("qexport", "Lena Verirrt");
        try (var phone = lena.onPhone()) {
            phone.goTo(path).picture("errors/" + path.replace('/', '-'));
            assertThat(phone.find("h1")).isVisible();
            assertThat(phone.overflows()).isFalse();
        }
    }

    @Test
    void aGuestWhoAsksForNothingIsToldSoAndNotSentToSignIn() {
        var guest = Visitor.of("dravoiqent", port);
        for (var path : new String[] {"/gibt-es-nicht", "/kurse/gibt-es-nicht", "/betrieb"}) {
            assertThat(guest.get(path).status()).as(path).isEqualTo(404);
        }
    }
}
