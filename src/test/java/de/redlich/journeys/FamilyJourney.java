package de.redlich.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import de.redlich.Inbox;
import de.redlich.Promise;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Promise("P11")
class FamilyJourney extends Stage {
    private static final String COURSE = "wie-der-computer-rechnet";
    private static final String CHILDS_PASSWORD = "sieben Affen essen Eis";

    /** Words on the pages in both languages. */
    private static final Map<String, List<String>> WORDS = Map.of(
            "de",
            List.of(
                    "Weiter",
                    "Mein Kind anmelden",
                    "Kind anmelden",
                    "Zustimmung bestätigen",
                    "Ja, fragt meine Eltern",
                    "Zustimmen"),
            "en",
            List.of(
                    "Continue",
                    "Sign up my child",
                    "Sign up the child",
                    "Confirm the agreement",
                    "Yes, ask my parents",
                    "Agree"));

    @ParameterizedTest
    @CsvSource({"de, LIGHT, false", "en, DARK, true"})
    void aFamilySignsUpAChildWhoLearnsAndTheMotherStopsIt(String language, ColorScheme colours, boolean phone) {
        var words = WORDS.getOrDefault(language, List.of());
        var look = language + "-" + colours;
        var username = "mia-" + UUID.randomUUID().toString().substring(0, 8);
        var petra = member("dravoiqent", "Petra Reisend");
        var options = (phone ? Traveller.phone() : Traveller.desktop())
                .setLocale(language + "-DE")
                .setColorScheme(colours);
        try (var child = new Traveller("dravoiqent", port, options);
                var mother = new Traveller("dravoiqent", port, options)) {
            child.goTo("/registrieren").picture("family/alter-" + look);
            child.find("input[name=alter]").nth(1).check();
            child.press(words.get(0));
            child.picture("family/eltern-" + look);
            child.goTo("/datenschutz/kinder").picture("family/datenschutz-" + look);

            mother.signIn(petra.email(), petra.password()).goTo("/einstellungen");
            mother.page().selectOption("#language", language);
            mother.clickThrough(mother.find("form[action='/einstellungen/anzeige'] button"));
            mother.goTo("/kinder");
            mother.picture("family/kinder-leer-" + look);
            mother.goTo("/kinder/anmeldung");
            fill(mother, username);
            mother.picture("family/anmeldung-" + look);
            mother.press(words.get(2));
            mother.picture("family/kinder-" + look);
            mother.goTo(Inbox.of(petra.email(), settings).mail(1).link());
            mother.picture("family/zustimmung-" + look);
            mother.press(words.get(3));
            mother.picture("family/kind-" + look);
            var home = mother.path().replaceAll("[?].*", "");

            child.signIn(username, CHILDS_PASSWORD);
            child.goTo("/einstellungen").picture("family/nicht-fuer-kinder-" + look);
            child.goTo("/kurse").picture("family/kurse-" + look);
            child.goTo("/kurse/" + COURSE);
            child.clickThrough(
                    child.find("form[action$='/einschreibung'] button").first());
            child.picture("family/fragen-" + look);
            child.clickThrough(child.find("form[action$='/teilnahmewunsch'] button"));
            child.picture("family/gefragt-" + look);

            mother.goTo(home);
            mother.picture("family/kurswunsch-" + look);
            mother.clickThrough(
                    mother.find("form[action$='/kurse/" + COURSE + "'] button").first());
            child.goTo("/kurse/" + COURSE + "/lektionen/1");
            assertThat(child.path()).contains("/lektionen/1");
            child.goTo("/uebersicht").picture("family/uebersicht-" + look);

            for (var below : List.of(
                    "daten",
                    "angaben",
                    "geburtsdatum",
                    "einladung",
                    "streitfall",
                    "loeschung",
                    "widerruf",
                    "zustimmung")) {
                mother.goTo(home + "/" + below).picture("family/" + below + "-" + look);
                assertThat(mother.overflows()).as(below).isFalse();
            }
            mother.goTo(home + "/widerruf");
            mother.clickThrough(mother.find("form[action$='/widerruf'] button"));
            child.goTo("/uebersicht");
            assertThat(child.path()).startsWith("/anmelden");
            assertThat(mother.abroad()).isEmpty();
            assertThat(child.abroad()).isEmpty();
        }
    }

    @Test
    void theWholeWayWorksWithTheKeyboardAloneAndWithoutScripts() {
        var username = "tim-" + UUID.randomUUID().toString().substring(0, 8);
        var paul = member("qexport", "Paul Ohneskript");
        try (var father = Traveller.withoutScriptsAt("qexport", port)) {
            father.signIn(paul.email(), paul.password()).goTo("/kinder/anmeldung");
            fill(father, username);
            father.find("form[action='/kinder/anmeldung'] button:not([type=button])")
                    .focus();
            father.page().keyboard().press("Enter");
            father.page().waitForURL(url -> url.contains("/kinder?"));
            father.goTo(Inbox.of(paul.email(), settings).mail(1).link());
            father.find("form[action*='/zustimmung/'] button").focus();
            father.page().keyboard().press("Enter");
            father.page().waitForURL(url -> url.contains("hinweis=guardian.agreed"));
        }
        try (var child = Traveller.withoutScriptsAt("qexport", port)) {
            child.signIn(username, CHILDS_PASSWORD);
            assertThat(child.goTo("/uebersicht").path()).isEqualTo("/uebersicht");
        }
    }

    private static void fill(Traveller guardian, String username) {
        guardian.find("#name").fill("Mia");
        guardian.find("#birth_date")
                .fill(LocalDate.now(ZoneOffset.UTC).minusYears(11).toString());
        guardian.find("#username").fill(username);
        guardian.find("#password").fill(CHILDS_PASSWORD);
        guardian.find("input[name=custody][value=joint]").check();
        guardian.find("#consent").check();
    }
}
