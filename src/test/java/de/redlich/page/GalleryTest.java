package de.redlich.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitForSelectorState;
import de.redlich.Chromium;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every component in a real browser: nothing forbidden is tried, nothing hinders, nothing hangs over the edge. */
@SpringBootTest(
        classes = PageTrial.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "redlich.development=true")
class GalleryTest {
    private static final Locator.WaitForOptions DRAWN =
            new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED);

    @LocalServerPort
    int port;

    @ParameterizedTest
    @CsvSource({
        "dravoiqent, /gestaltung,             1280, LIGHT",
        "dravoiqent, /gestaltung,             390,  DARK",
        "dravoiqent, /gestaltung/startseite,  390,  LIGHT",
        "dravoiqent, /gestaltung/lektion,     390,  LIGHT",
        "qexport,    /gestaltung,             390,  LIGHT",
        "qexport,    /gestaltung,             1280, DARK",
        "qexport,    /gestaltung/startseite,  1280, DARK",
        "qexport,    /gestaltung/uebersicht,  390,  DARK",
        "betrieb,    /gestaltung,             1280, LIGHT",
        "betrieb,    /gestaltung/anmeldung,   390,  DARK",
        "unbekannt,  /nirgends,               390,  LIGHT"
    })
    void thePageKeepsToThePolicyAndHindersNobody(String host, String path, int width, ColorScheme colours) {
        try (BrowserContext context = Chromium.get()
                .newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                        .setViewportSize(width, 844)
                        .setColorScheme(colours))) {
            Page page = context.newPage();
            List<String> refused = new ArrayList<>();
            page.onConsoleMessage(message -> {
                if (message.text().contains("Content Security Policy")) {
                    refused.add(message.text());
                }
            });
            page.navigate("http://" + host + ".localhost:" + port + path);
            page.locator("[data-mermaid] > pre").first().waitFor(DRAWN);

            assertThat(refused).as("forbidden by our own policy").isEmpty();
            assertThat(new AxeBuilder(page).analyze().getViolations())
                    .extracting(Rule::getId)
                    .as("what axe finds")
                    .isEmpty();
            assertThat(page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                    .as("hanging over the edge")
                    .isEqualTo(0);
        }
    }
}
