package de.redlich.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import de.redlich.Promise;
import de.redlich.account.Role;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Deciding about one's data in the real browser. */
class ChoicesJourney extends Stage {
    private static final List<String> PAGES = List.of(
            "/meine-daten/einwilligungen",
            "/meine-daten/widerspruch",
            "/meine-daten/einschraenkung",
            "/cookie-einstellungen",
            "/datenschutz/fassungen",
            "/datenschutz/fassungen/1",
            "/datenschutzstelle/einschraenkungen",
            "/datenschutzstelle/fassungen");

    @ParameterizedTest
    @CsvSource({
        "dravoiqent, de, LIGHT, false",
        "dravoiqent, en, DARK, true",
        "qexport, de, DARK, true",
        "qexport, en, LIGHT, false"
    })
    @Promise({"P5", "P6", "P7", "P9", "P10"})
    void everyPageOfDecisionsIsReadableForAll(String academy, String language, ColorScheme colours, boolean phone) {
        var options = (phone ? Traveller.phone() : Traveller.desktop())
                .setLocale(language + "-DE")
                .setColorScheme(colours);
        var picture = "choices/" + academy + "-" + language + "-" + colours + (phone ? "-phone" : "");
        try (var guest = new Traveller(academy, port, options).undecided()) {
            guest.goTo("/");
            guest.picture(picture + "-banner");
            assertThat(guest.overflows()).isFalse();
        }
        var member = member(academy, "Dora Entscheidet", Role.PRIVACY_OFFICER);
        try (var browser = new Traveller(academy, port, options)) {
            browser.signIn(member.email(), member.password());
            for (var path : PAGES) {
                browser.goTo(path + "?sprache=" + language);
                assertThat(browser.find("html")).hasAttribute("lang", language);
                assertThat(browser.find("h1")).hasCount(1);
                assertThat(browser.overflows()).as("%s sticks out", path).isFalse();
                browser.picture(picture + path.replace('/', '-'));
            }
        }
    }

    @Test
    @Promise("P9")
    void theQuestionAboutCookiesIsAnsweredWithTheKeyboardAloneAndCoversNothing() {
        try (var guest = Traveller.withPhoneAt("dravoiqent", port).undecided()) {
            guest.goTo("/kurse");
            var question = guest.find(".consent").boundingBox();
            assertThat(question.y + question.height)
                    .as("the page begins below the question, nothing lies under it")
                    .isLessThanOrEqualTo(guest.find(".masthead").boundingBox().y + 1);
            assertThat(question.height).as("it leaves room to read on a phone").isLessThan(844 * 0.6);
            tabTo(guest, ".consent button[value=nein]");
            guest.page().keyboard().press("Enter");
            assertThat(guest.find(".consent")).hasCount(0);
            assertThat(guest.path()).isEqualTo("/kurse");
        }
    }

    @Test
    @Promise("P9")
    void theThreeAnswersAreOfTheSameSizeAndColour() {
        for (var traveller : List.of(Traveller.at("qexport", port), Traveller.withPhoneAt("dravoiqent", port))) {
            try (var guest = traveller.undecided()) {
                guest.goTo("/");
                var buttons = guest.find(".consent button").all();
                assertThat(buttons).hasSize(3);
                assertThat(buttons.stream().map(it -> it.boundingBox().height).distinct())
                        .hasSize(1);
                assertThat(buttons.stream()
                                .map(it -> Math.round(it.boundingBox().width))
                                .distinct())
                        .hasSize(1);
                assertThat(buttons.stream()
                                .map(it -> it.evaluate("b => [getComputedStyle(b).color,"
                                        + " getComputedStyle(b).backgroundColor, getComputedStyle(b).fontSize,"
                                        + " getComputedStyle(b).fontWeight].join()"))
                                .distinct())
                        .hasSize(1);
            }
        }
    }

    @Test
    @Promise({"P5", "P6", "P7"})
    void aMemberAgreesWithdrawsObjectsAndRestricts() {
        try (var browser = member("dravoiqent", "Lena Wählt").atDesk()) {
            browser.goTo("/meine-daten").follow("Einwilligungen geben und widerrufen");
            var phone = browser.find("section#reach_by_phone");
            assertThat(phone).containsText("Nicht eingewilligt");
            browser.clickThrough(phone.locator("button"));
            assertThat(browser.find("section#reach_by_phone")).containsText("Eingewilligt am");
            browser.picture("choices/agreed");
            browser.clickThrough(browser.find("section#reach_by_phone button"));
            assertThat(browser.find("section#reach_by_phone")).containsText("Nicht eingewilligt");

            browser.goTo("/meine-daten").follow("Widersprechen");
            browser.clickThrough(browser.find("section#marketing button"));
            assertThat(browser.find("section#marketing")).containsText("Sie haben widersprochen");
            browser.find("#security-reason").fill("Ich möchte nicht beobachtet werden.");
            browser.clickThrough(browser.find("section#security button"));
            assertThat(browser.find("section#security")).containsText("Ein Mensch wägt");
            browser.picture("choices/objected");

            browser.goTo("/meine-daten").follow("Verwendung einschränken");
            browser.press("Einschränken");
            assertThat(browser.find("main")).containsText("Bitte wählen Sie einen Grund.");
            browser.find("input[value=ALL]").check();
            browser.find("input[value=ACCURACY]").check();
            browser.press("Einschränken");
            assertThat(browser.find("main")).containsText("Eingeschränkt seit");
            browser.picture("choices/restricted");
            browser.press("Aufheben");
            assertThat(browser.find("main")).not().containsText("Eingeschränkt seit");
        }
    }

    @Test
    @Promise("P9")
    void everythingWorksWithoutScripts() {
        try (var guest = Traveller.withoutScriptsAt("qexport", port).undecided()) {
            guest.goTo("/kurse");
            guest.clickThrough(guest.find(".consent button[value=auswahl]"));
            assertThat(guest.path()).startsWith("/cookie-einstellungen");
            guest.find("input[name=anbieter][value=youtube]").check();
            guest.clickThrough(guest.find("main button[value=speichern]"));
            assertThat(guest.path()).isEqualTo("/kurse");
            assertThat(guest.find(".consent")).hasCount(0);
            assertThat(guest.context().cookies().stream().map(it -> it.name))
                    .containsExactlyInAnyOrder("__Host-cookiewahl", "__Host-fremdinhalte");
        }
    }

    private static void tabTo(Traveller browser, String control) {
        for (int presses = 0; presses < 8; presses++) {
            browser.page().keyboard().press("Tab");
            if ((Boolean) browser.page().evaluate("it => document.activeElement.matches(it)", control)) {
                return;
            }
        }
        throw new AssertionError(control + " is not reached with the keyboard: " + Map.of("at", browser.path()));
    }
}
