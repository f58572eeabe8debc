package de.redlich.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import de.redlich.Chromium;
import de.redlich.Promise;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BlockedCookiesJourney extends Stage {
    @Test
    @Promise("P9")
    void withoutCookiesPublicPagesWorkAndSigningInSaysWhatIsMissing(@TempDir Path profile) throws IOException {
        var lena = member("dravoiqent", "Lena Keks");
        try (var browser = new Traveller("dravoiqent", port, Chromium.withoutCookies(profile))) {
            browser.goTo("/").follow("Kurse");
            browser.find("#q").fill("Python-Grundlagen");
            browser.press("Suchen");
            browser.follow("Python-Grundlagen").follow("Eine Lektion ansehen");
            assertThat(browser.text()).contains("Frei lesbare Lektion");
            browser.goTo("/anmelden");
            browser.find("#email").fill(lena.email());
            browser.find("#password").fill(lena.password());
            browser.clickThrough(browser.find("form[action='/anmelden'] button:not([type=button])"));
            browser.picture("cookies/anmelden");
            assertThat(browser.find("main")).containsText("Cookie");
            assertThat(browser.context().cookies()).isEmpty();
        }
    }
}
