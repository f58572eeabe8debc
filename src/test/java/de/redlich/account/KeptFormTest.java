package de.redlich.account;

import static org.assertj.core.api.Assertions.assertThat;

import de.redlich.Installed;
import de.redlich.storage.Settings;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@Installed
class KeptFormTest {
    private static final String NAME = "Ada <Byron> \"King\"";

    @LocalServerPort
    private int port;

    @Autowired
    private Settings settings;

    @Test
    void whatWasTypedSurvivesTheEndOfTheSession() {
        var ada = Applicant.at("dravoiqent", port, settings).becomeMember();
        var visitor = ada.visitor();
        var form = visitor.get("/einstellungen");
        visitor.cookies().remove("__Host-sitzung");

        var ended = visitor.submit(form, "/einstellungen/name", Map.of("name", NAME));
        assertThat(ended.status()).isEqualTo(401);
        assertThat(visitor.open("/einstellungen").body()).doesNotContain("Byron");

        var mistyped = visitor.submit(ended, "/anmelden", Map.of("email", ada.email(), "password", "falsch getippt"));
        assertThat(mistyped.status()).isEqualTo(422);
        var back = visitor.submit(mistyped, "/anmelden", Map.of("email", ada.email(), "password", Applicant.PASSWORD));
        assertThat(back.status()).isEqualTo(200);
        assertThat(visitor.submit(back, "/einstellungen/name", Map.of()).status())
                .isEqualTo(303);

        assertThat(visitor.get("/einstellungen").page().select("#name").val()).isEqualTo(NAME);
    }

    @Test
    void whatWasTypedSurvivesAStaleToken() {
        var ada = Applicant.at("dravoiqent", port, settings).becomeMember();

        var stale = ada.visitor().post("/einstellungen/name", Map.of("name", NAME, "_csrf", "veraltet"));
        assertThat(stale.status()).isEqualTo(403);
        assertThat(ada.visitor().submit(stale, "/einstellungen/name", Map.of()).status())
                .isEqualTo(303);

        assertThat(ada.visitor().get("/einstellungen").page().select("#name").val())
                .isEqualTo(NAME);
    }

    @Test
    void passwordsAreNeverCarriedAlong() {
        var ada = Applicant.at("dravoiqent", port, settings).becomeMember();

        var stale = ada.visitor()
                .post(
                        "/einstellungen/passwort",
                        Map.of("current_password", Applicant.PASSWORD, "new_password", "noch ein langes Passwort"));

        assertThat(stale.status()).isEqualTo(403);
        assertThat(stale.body()).doesNotContain(Applicant.PASSWORD).doesNotContain("noch ein langes");
    }

    @Test
    void aForeignPageCannotPutWordsIntoAPersonsMouth() {
        var ada = Applicant.at("dravoiqent", port, settings).becomeMember();

        var request = ada.visitor()
                .request("/einstellungen/name")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Sec-Fetch-Site", "cross-site")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString("name=Mallory"));
        var reply = ada.visitor().send(request);

        assertThat(reply.status()).isEqualTo(403);
        assertThat(reply.body()).doesNotContain("Mallory");
    }
}
