package de.redlich.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The frame of every page, as a browser meets it. */
@SpringBootTest(
        classes = PageTrial.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "redlich.development=true")
class FrameTest {
    @LocalServerPort
    int port;

    Browser browser;

    @BeforeEach
    void openBrowser() {
        browser = new Browser(port, "dravoiqent");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/gestaltung", "/nirgends", "/fehler/0", "/assets/alt/page/page.js"})
    void everyAnswerForbidsWhatIsNotOurs(String path) {
        assertThat(browser.get(path).headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy)
                        .contains(
                                "default-src 'none'",
                                "script-src 'self';",
                                "style-src 'self';",
                                "frame-ancestors 'none'")
                        .doesNotContain("unsafe", "http"));
    }

    @Test
    void aGuestGetsNoCookieOnAPlainPage() {
        assertThat(browser.get("/gestaltung/startseite").headers().allValues("Set-Cookie"))
                .isEmpty();
    }

    @Test
    void aFormMayNeedOne() {
        HttpResponse<String> page = browser.get("/gestaltung/anmeldung");
        assertThat(page.headers().allValues("Set-Cookie")).isNotEmpty();
        assertThat(page.body()).containsPattern("name=\"_csrf\" value=\".{20,}\"");
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 403, 404, 405, 413, 415, 422, 429, 500, 503})
    void anErrorHasItsStatusAndIsToldInBothLanguages(int status) {
        HttpResponse<String> german = browser.get("/fehler/" + status, "Accept-Language", "de");
        HttpResponse<String> english = browser.get("/fehler/" + status, "Accept-Language", "en");

        assertThat(german.statusCode()).isEqualTo(status);
        assertThat(english.statusCode()).isEqualTo(status);
        assertThat(german.body()).contains("<html lang=\"de\"", "Fehler " + status, "Dravoiqent");
        assertThat(english.body()).contains("<html lang=\"en\"", "Error " + status);
    }

    @Test
    void aBugIsNotShownToTheReader() {
        HttpResponse<String> page = browser.get("/fehler/0");
        assertThat(page.statusCode()).isEqualTo(500);
        assertThat(page.body()).contains("Das ist unser Fehler").doesNotContain("secret", "Exception");
    }

    @Test
    void aDatabaseThatIsAwayMeansComeBackSoon() {
        HttpResponse<String> page = browser.get("/fehler/1");
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.headers().firstValue("Retry-After")).hasValue("60");
        assertThat(page.body()).contains("Wir sind gleich wieder da");
    }

    @Test
    void anAddressNobodyAnswersIsNotFound() {
        assertThat(browser.get("/nirgends").statusCode()).isEqualTo(404);
    }

    @Test
    void aHostWithoutAcademyGetsAPlainErrorPage() {
        HttpResponse<String> page = new Browser(port, "unbekannt").get("/nirgends");
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("Redlich").doesNotContain("Dravoiqent", "/impressum");
    }

    @ParameterizedTest
    @CsvSource({
        "/gestaltung?sprache=en, __Host-sprache=de, de, en",
        "/gestaltung,            __Host-sprache=en, de, en",
        "/gestaltung,            andere=1,          'fr,en;q=0.5', en",
        "/gestaltung,            andere=1,          fr, de",
        "/gestaltung?sprache=xx, andere=1,          fr, de"
    })
    void theLanguageIsTheOneChosenThenTheOneWishedThenTheAcademys(
            String path, String cookie, String wish, String expected) {
        assertThat(browser.get(path, "Cookie", cookie, "Accept-Language", wish).body())
                .contains("<html lang=\"" + expected + "\"");
    }

    @Test
    void choosingALanguageIsRememberedAndLeadsBack() {
        HttpResponse<String> answer = browser.post("/sprache", "sprache=en&weiter=%2Fkurse%3Fsprache%3Dde%26q%3Dx");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).hasValue("/kurse?q=x");
        assertThat(answer.headers().firstValue("Set-Cookie"))
                .hasValueSatisfying(cookie -> assertThat(cookie)
                        .startsWith("__Host-sprache=en;")
                        .contains("Path=/", "Secure", "HttpOnly", "SameSite=Lax"));
    }

    @Test
    void choosingLargerTypeShowsLargerType() {
        HttpResponse<String> answer = browser.post("/darstellung", "schrift=larger&weiter=%2Fkurse");
        assertThat(answer.headers().firstValue("Set-Cookie"))
                .hasValueSatisfying(cookie -> assertThat(cookie).startsWith("__Host-schrift=larger;"));
        assertThat(browser.get("/gestaltung", "Cookie", "__Host-schrift=larger").body())
                .contains("data-font=\"larger\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://example.org", "//example.org", "/\\example.org", "javascript:alert(1)"})
    void theWayBackNeverLeadsElsewhere(String address) {
        String form =
                "sprache=en&weiter=" + java.net.URLEncoder.encode(address, java.nio.charset.StandardCharsets.UTF_8);
        assertThat(browser.post("/sprache", form).headers().firstValue("Location"))
                .hasValue("/");
    }

    @Test
    void anotherSiteCannotChooseForTheReader() {
        HttpResponse<String> answer = browser.post("/sprache", "sprache=en", "Sec-Fetch-Site", "cross-site");
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void aNoticeIsShownOnlyIfItIsOneOfOurs() {
        assertThat(browser.get("/gestaltung?hinweis=page.saved").body())
                .contains("role=\"status\"><p>Ihre Angaben sind gespeichert");
        assertThat(browser.get("/gestaltung?hinweis=Sie+haben+gewonnen").body())
                .doesNotContain("data-kind=\"good\" role=\"status\"");
        assertThat(browser.get("/gestaltung?hinweis=%FF").statusCode()).isIn(200, 400);
    }

    @Test
    void aMemberSeesTheAccountMenuAndAGuestTheWayIn() {
        assertThat(browser.get("/gestaltung/startseite?als=mira").body())
                .contains("Konto von Mira Sommer", "/abmelden", "/lehre");
        assertThat(browser.get("/gestaltung/startseite").body())
                .contains("/anmelden")
                .doesNotContain("/abmelden", "/lehre");
    }

    @Test
    void contractsCanBeCancelledWhereTheyAreMade() {
        assertThat(browser.get("/gestaltung/startseite").body()).contains("Verträge hier kündigen");
        assertThat(new Browser(port, "qexport").get("/gestaltung/startseite").body())
                .doesNotContain("Verträge hier kündigen");
    }
}
