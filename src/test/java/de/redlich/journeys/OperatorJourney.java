package de.redlich.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import de.redlich.Promise;
import de.redlich.Visitor;
import org.junit.jupiter.api.Test;

class OperatorJourney extends Stage {
    @Test
    @Promise("P13")
    void oliviaSeesBothAcademiesInNumbersAndTheRecordOfProcessing() {
        try (var olivia = Traveller.at("betrieb", port)) {
            olivia.goTo("/").picture("operator/front");
            olivia.signIn("olivia@betrieb.example", "betreiben-mit-ruhe").goTo("/betrieb");
            assertThat(olivia.find("main table")).containsText("Dravoiqent");
            assertThat(olivia.find("main table")).containsText("Qexport Systems");
            assertThat(olivia.text()).contains("lückenlos", "erreichbar").doesNotContain("Lena Sommer", "lena@");
            assertThat(olivia.find("main table .number").allInnerTexts().stream()
                            .filter(it -> it.matches("[1-9][0-9.]*")))
                    .hasSizeGreaterThanOrEqualTo(2);
            olivia.picture("operator/betrieb");
            olivia.follow("Verzeichnis der Verarbeitungstätigkeiten");
            assertThat(olivia.find("h1")).isVisible();
            olivia.picture("operator/verzeichnis");
            olivia.goTo("/betrieb/verzeichnis?akademie=qexport");
            assertThat(olivia.text()).contains("Qexport Systems");
            olivia.goTo("/betrieb/aufbewahrung").picture("operator/aufbewahrung");
            assertThat(olivia.text()).contains("Dravoiqent", "Letzter Lauf").doesNotContain("Lena Sommer");
            assertThat(olivia.abroad()).isEmpty();
        }
    }

    @Test
    @Promise("P14")
    void doraSeesWhatComesDueAndHoldsWhatIsNeeded() {
        try (var dora = Traveller.at("dravoiqent", port)) {
            dora.signIn("dora@dravoiqent.example", "datenschutz-mit-herz").goTo("/datenschutzstelle/aufbewahrung");
            dora.picture("datenschutzstelle/aufbewahrung");
            dora.find("#category").selectOption("mail");
            dora.find("#reason").fill("Az. 3/26");
            dora.find("form[action$='/sperren'] button").click();
            assertThat(dora.find("main")).containsText("Az. 3/26");
            dora.picture("datenschutzstelle/aufgehalten");
            assertThat(dora.abroad()).isEmpty();
        }
    }

    @Test
    void theOfficeIsClosedToEverybodyElse() {
        var lena = member("dravoiqent", "Lena Neugier");
        try (var learner = lena.atDesk()) {
            assertThat(learner.page()
                            .navigate("http://dravoiqent.localhost:" + port + "/betrieb")
                            .status())
                    .isEqualTo(404);
            learner.look().picture("operator/404");
        }
        var visitor = Visitor.of("betrieb", port);
        assertThat(visitor.get("/betrieb").status()).isIn(303, 302);
        assertThat(visitor.get("/betrieb").text()).doesNotContain("Qexport");
        assertThat(Visitor.of("qexport", port).get("/betrieb/verzeichnis").status())
                .isEqualTo(404);
        var clerk = member("betrieb", "Otto Ohne-Aufgabe");
        var inside = Visitor.of("betrieb", port).signIn(clerk.email(), clerk.password());
        assertThat(inside.get("/betrieb").status()).isEqualTo(403);
        assertThat(inside.get("/betrieb/verzeichnis.json").status()).isEqualTo(403);
    }
}
