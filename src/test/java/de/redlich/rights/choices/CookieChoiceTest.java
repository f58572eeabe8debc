package de.redlich.rights.choices;

import static org.assertj.core.api.Assertions.assertThat;

import de.redlich.Installed;
import de.redlich.Promise;
import de.redlich.Reply;
import de.redlich.Visitor;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** The question about cookies, without a script. */
@Installed
@Promise("P9")
class CookieChoiceTest {
    private static final String PAGE = "/cookie-einstellungen";

    @Autowired
    private ApplicationContext context;

    @LocalServerPort
    private int port;

    private Visitor guest;

    @BeforeEach
    void aGuestComes() {
        guest = Visitor.of("dravoiqent", port);
    }

    @Test
    void threeAnswersOfTheSameWeightStandOnTheFirstLayerAndNothingIsChosen() {
        var asked = guest.get("/").page().select("section.consent");
        assertThat(asked.select("button").eachText())
                .containsExactly("Alle ablehnen", "Alle akzeptieren", "Einstellungen");
        assertThat(asked.select("button").eachAttr("class")).containsOnly("button");
        assertThat(asked.select("button").eachAttr("data-kind")).containsOnly("quiet");
        assertThat(asked.select("input:not([type=hidden]), [aria-label*=chlie], dialog"))
                .isEmpty();
        assertThat(asked.select("a").eachAttr("href")).contains("/impressum", "/datenschutz");
        for (var path : new String[] {"/impressum", "/datenschutz", "/kurse"}) {
            assertThat(guest.get(path).page().select("main#inhalt").text()).isNotBlank();
        }
        assertThat(guest.cookies()).as("asking sets nothing").isEmpty();
    }

    @Test
    void whoeverRefusesIsNotAskedAgainForHalfAYear() {
        var reply = answer("nein");
        assertThat(reply.status()).isEqualTo(303);
        assertThat(reply.location()).isEqualTo("/kurse");
        assertThat(guest.cookies().keySet()).containsExactly("__Host-cookiewahl");
        assertThat(reply.header("Set-Cookie"))
                .contains("Max-Age=" + 184 * 24 * 3600, "Secure", "HttpOnly", "SameSite=Lax");
        assertThat(guest.get("/").page().select("section.consent")).isEmpty();
        guest.cookies().clear();
        assertThat(guest.get("/").page().select("section.consent")).hasSize(1);
    }

    @Test
    @Promise({"P9", "B11"})
    void acceptingAgreesToTheNamedProvidersAndRefusingTakesAllBack() {
        answer("ja");
        assertThat(guest.get(PAGE).page().select("input[name=anbieter]:not([checked])"))
                .isEmpty();
        assertThat(guest.get(PAGE).text()).contains("allem zugestimmt");

        guest.submit(guest.get(PAGE), PAGE, Map.of("antwort", "nein"));
        assertThat(guest.get(PAGE).page().select("input[name=anbieter][checked]"))
                .isEmpty();
        assertThat(guest.cookies().keySet()).containsExactly("__Host-cookiewahl");
    }

    @Test
    @Promise({"P9", "B11"})
    void aSelectionCountsProviderByProvider() {
        assertThat(guest.get(PAGE).page().select("input[name=anbieter]")).isNotEmpty();
        assertThat(guest.get(PAGE).page().select("input[name=anbieter][checked]"))
                .as("nothing is chosen beforehand")
                .isEmpty();
        guest.submit(guest.get(PAGE), PAGE, Map.of("antwort", "speichern", "anbieter", "vimeo"));
        assertThat(guest.get(PAGE)
                        .page()
                        .select("input[name=anbieter][checked]")
                        .eachAttr("value"))
                .containsExactly("vimeo");
    }

    @Test
    void aMembersAnswerIsKeptInTheAccountAndProved() {
        var world = new ChoiceWorld(context, port);
        world.browser().submit(world.browser().get(PAGE), PAGE, Map.of("antwort", "speichern", "anbieter", "youtube"));
        assertThat(agreed(world)).containsExactly("youtube");

        var consents = "/meine-daten/einwilligungen";
        world.browser().submit(world.browser().get(consents), consents + "/anbieter/youtube/widerruf", Map.of());
        assertThat(agreed(world)).isEmpty();
        assertThat(world.browser().get(PAGE).page().select("input[name=anbieter][checked]"))
                .isEmpty();
        world.browser().submit(world.browser().get(consents), consents + "/anbieter/vimeo", Map.of());
        assertThat(agreed(world)).containsExactly("vimeo");
        assertThat(world.in(() -> world.jdbc
                        .sql(
                                "select kind from privacy.evidence where person_id = ? and kind like 'outside%' order by number")
                        .param(world.ada.value())
                        .query(String.class)
                        .list()))
                .containsExactly("outside_content.agreed", "outside_content.withdrawn", "outside_content.agreed");
    }

    @Test
    void anotherSiteCannotAnswerForTheReader() {
        var request = guest.request(PAGE)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", "https://boese.example")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString("antwort=ja"));
        assertThat(guest.send(request).status()).isEqualTo(403);
        assertThat(guest.cookies()).isEmpty();
        assertThat(guest.post(PAGE, Map.of("antwort", "ja", "weiter", "//boese.example"))
                        .location())
                .isEqualTo("/");
    }

    private Reply answer(String answer) {
        return guest.submit(guest.get("/kurse"), PAGE, Map.of("antwort", answer));
    }

    private static java.util.List<String> agreed(ChoiceWorld world) {
        return world.in(() -> world.jdbc
                .sql("select host from privacy.outside_consent where person_id = ? order by host")
                .param(world.ada.value())
                .query(String.class)
                .list());
    }
}
