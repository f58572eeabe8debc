package de.redlich.account;

import static org.assertj.core.api.Assertions.assertThat;

import de.redlich.Installed;
import de.redlich.Promise;
import de.redlich.Reply;
import de.redlich.Visitor;
import de.redlich.storage.Settings;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@Installed
@Promise("A6")
class SignInTest {
    @LocalServerPort
    private int port;

    @Autowired
    private Settings settings;

    @Test
    void aWrongPasswordAndAnUnknownAddressGetTheSameAnswer() {
        var ada = Applicant.at("dravoiqent", port, settings).becomeMember();

        var wrong = attempt(Visitor.of("dravoiqent", port), ada.email(), "ein falsches Passwort");
        var unknown = attempt(Visitor.of("dravoiqent", port), "niemand@beispiel.example", "ein falsches Passwort");

        assertThat(wrong.status()).isEqualTo(422);
        assertThat(unknown.status()).isEqualTo(422);
        assertThat(wrong.page().select(".problems").text())
                .isEqualTo(unknown.page().select(".problems").text());
    }

    @Test
    void oneCookieKeepsAPersonSignedInAndSigningOutEndsItOnTheServerToo() {
        var ada = Applicant.at("dravoiqent", port, settings).becomeMember();
        var cookies = Map.copyOf(ada.visitor().cookies());
        assertThat(cookies.keySet()).containsOnly("__Host-sitzung", "__Host-geraet", "__Host-csrf");

        var page = ada.visitor().open("/einstellungen");
        assertThat(ada.visitor().submit(page, "/abmelden", Map.of()).status()).isEqualTo(303);

        assertThat(ada.visitor().cookies().keySet())
                .as("the browser is known again, and nothing else is left")
                .containsOnly("__Host-geraet");
        ada.visitor().cookies().putAll(cookies);
        assertThat(ada.visitor().get("/einstellungen").location()).startsWith("/anmelden?weiter=");
    }

    @Test
    void signingInAgainMakesANewSessionAndEndsTheOld() {
        var ada = Applicant.at("dravoiqent", port, settings).becomeMember();
        var before = ada.visitor().cookies().get("__Host-sitzung");
        var page = Visitor.of("dravoiqent", port).get("/anmelden");
        ada.visitor().cookies().put("__Host-csrf", csrf(page));
        ada.visitor().submit(page, "/anmelden", Map.of("email", ada.email(), "password", Applicant.PASSWORD));

        var old = Visitor.of("dravoiqent", port);
        old.cookies().put("__Host-sitzung", before);
        assertThat(ada.visitor().cookies().get("__Host-sitzung")).isNotEqualTo(before);
        assertThat(old.get("/einstellungen").status()).isEqualTo(303);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://boese.example/",
                "//boese.example",
                "/\\boese.example",
                "\\\\boese.example",
                "javascript:alert(1)",
                "/%0d%0aSet-Cookie:x=1\r\nX: y",
                "/\t/boese.example"
            })
    void afterSigningInNobodyIsSentElsewhere(String target) {
        var ada = Applicant.at("dravoiqent", port, settings).becomeMember();

        var check = Visitor.of("dravoiqent", port);
        var reply = check.submit(
                check.get("/anmelden"),
                "/anmelden",
                Map.of("email", ada.email(), "password", Applicant.PASSWORD, "weiter", target));
        assertThat(check.get(reply.location()).location()).isEqualTo("/uebersicht");
    }

    @Test
    void afterSigningInOneIsWhereOneWanted() {
        var ada = Applicant.at("dravoiqent", port, settings).becomeMember();
        var fresh = Visitor.of("dravoiqent", port);
        var asked = fresh.get("/einstellungen");
        assertThat(asked.status()).isEqualTo(303);

        var reply = fresh.submit(
                fresh.get(asked.location()), "/anmelden", Map.of("email", ada.email(), "password", Applicant.PASSWORD));
        assertThat(fresh.get(reply.location()).location()).isEqualTo("/einstellungen");
    }

    @Test
    void whoBlocksCookiesIsToldWhichOneIsNeededAndWhy() {
        var blocking = Visitor.of("dravoiqent", port);
        var form = blocking.get("/anmelden");
        blocking.cookies().clear();
        var refused = blocking.submit(form, "/anmelden", Map.of("email", "a@b.example", "password", "x"));

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text()).contains("Zum Anmelden und für Formulare brauchen wir je ein Cookie");
        assertThat(blocking.get("/anmelden/fortsetzung?weiter=/uebersicht").text())
                .contains("__Host-sitzung");
    }

    @Test
    void guessingIsSlowedDown() {
        var ada = Applicant.at("dravoiqent", port, settings).becomeMember();
        var guesser = Visitor.of("dravoiqent", port);
        for (int i = 0; i < 10; i++) {
            assertThat(attempt(guesser, ada.email(), "geraten " + i).status()).isEqualTo(422);
        }
        assertThat(attempt(guesser, ada.email(), Applicant.PASSWORD).status()).isEqualTo(429);
    }

    @Test
    void aPersonOfOneAcademyIsUnknownAtTheOther() {
        var ada = Applicant.at("dravoiqent", port, settings).becomeMember();

        assertThat(attempt(Visitor.of("qexport", port), ada.email(), Applicant.PASSWORD)
                        .status())
                .isEqualTo(422);
        var other = Visitor.of("qexport", port);
        other.cookies().putAll(ada.visitor().cookies());
        assertThat(other.get("/einstellungen").status()).isEqualTo(303);
    }

    @Test
    void aHostThatBelongsToNobodyIsNotFound() {
        assertThat(Visitor.of("boese.example", port).get("/anmelden").status()).isEqualTo(404);
        assertThat(Visitor.of("boese.example", port).get("/health").status()).isEqualTo(200);
    }

    @Test
    void lecturersPagesAreForLecturersAndTheOperatorsOfficeIsNowhereElse() {
        var learner = Applicant.at("dravoiqent", port, settings).becomeMember().visitor();

        assertThat(learner.get("/betrieb").status()).isEqualTo(404);
        assertThat(Visitor.of("betrieb", port).get("/betrieb").location()).startsWith("/anmelden");
    }

    private static Reply attempt(Visitor visitor, String email, String password) {
        return visitor.submit(visitor.get("/anmelden"), "/anmelden", Map.of("email", email, "password", password));
    }

    private static String csrf(Reply page) {
        return page.header("Set-Cookie").replaceFirst("__Host-csrf=([^;]*);.*", "$1");
    }
}
