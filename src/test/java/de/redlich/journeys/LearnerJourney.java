package de.redlich.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import de.redlich.Installed;
import de.redlich.Promise;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@Installed
class LearnerJourney {
    @LocalServerPort
    private int port;

    @Test
    @Promise({"B1", "B2", "B4"})
    void lenaEnrolsReadsAnswersAndContinuesElsewhere() {
        try (var lena = Traveller.at("dravoiqent", port)) {
            lena.goTo("/").follow("Kurse").follow("Python-Grundlagen");
            lena.press("Einschreiben");
            lena.type("E-Mail", "lena@dravoiqent.example")
                    .type("Passwort", "lernen-mit-freude")
                    .press("Anmelden");
            lena.picture("lena-enrolled");
            lena.goTo("/kurse/python-grundlagen/lektionen/2");
            lena.picture("lena-lesson");
            lena.goTo("/uebersicht");
            lena.picture("lena-dashboard");
            assertThat(lena.text()).contains("Python-Grundlagen");
            assertThat(lena.abroad()).isEmpty();
            assertThat(lena.find("h1")).isVisible();
        }
    }
}
