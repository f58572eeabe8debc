package de.redlich.account;

import static org.assertj.core.api.Assertions.assertThat;

import de.redlich.Installed;
import de.redlich.Promise;
import de.redlich.Reply;
import de.redlich.Visitor;
import de.redlich.academy.Academies;
import de.redlich.academy.CurrentAcademy;
import de.redlich.storage.Settings;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@Installed
@Promise("A6")
class PasskeyTest {
    private static final String SETTINGS = "/einstellungen/sicherheit";

    @LocalServerPort
    private int port;

    @Autowired
    private Settings settings;

    @Autowired
    private Academies academies;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient jdbc;

    private Applicant ada;
    private Device device;

    @BeforeEach
    void aMemberWithAPasskey() {
        ada = Applicant.at("dravoiqent", port, settings).becomeMember();
        device = new Device("dravoiqent", port);
        var page = ada.visitor().get(SETTINGS);
        var asked = ada.visitor().get(SETTINGS + "/passkey").body();
        var codes = ada.visitor()
                .submit(page, SETTINGS + "/passkey", Map.of("passkey", device.create(asked), "label", "Laptop"));
        assertThat(codes.page().select(".recovery-codes li")).hasSize(10);
    }

    @Test
    void aPasskeyOpensTheAccountWithoutPasswordAndItsAnswerCountsOnce() {
        assertThat(ada.visitor().get(SETTINGS).text()).contains("Laptop", "Passkey");
        var visitor = visitor();
        var answer = device.counting(2).answer(question(visitor));
        assertThat(signIn(visitor, answer).status()).isEqualTo(303);
        assertThat(visitor.get("/einstellungen").status()).isEqualTo(200);

        var thief = visitor();
        assertThat(signIn(thief, answer).status()).as("played again").isEqualTo(422);
        assertThat(thief.get("/einstellungen").status()).isEqualTo(303);
    }

    @Test
    void afterThePasswordThePasskeyIsAskedForAndADeviceThatCannotCountIsTakenEachTime() {
        device.counting(0);
        jdbcSetCounter(0);
        for (int i = 0; i < 2; i++) {
            var visitor = visitor();
            var second = visitor.get(password(visitor).location());
            assertThat(visitor.get("/einstellungen").status()).isEqualTo(303);
            var asked = visitor.get("/anmelden/nachweis/passkey").body();
            assertThat(asked).contains("allowCredentials").doesNotContain("\"allowCredentials\":[]");
            var reply = visitor.submit(second, "/anmelden/nachweis", Map.of("code", device.answer(asked)));
            assertThat(reply.status()).isEqualTo(303);
            assertThat(visitor.get("/einstellungen").status()).isEqualTo(200);
        }
    }

    @Test
    void answersThatWereGivenElsewhereOrByACopyAreRefused() {
        var visitor = visitor();
        device.counting(5);
        assertThat(signIn(visitor, device.answer(question(visitor))).status()).isEqualTo(303);

        device.counting(5);
        refused(device, "a copy of the device, which counts by itself");
        device.counting(9);
        refused(device.seenFrom("http://boese.example:" + port), "a page that is not ours");
        refused(device.seenFrom("http://qexport.localhost:" + port), "a page of the other academy");
        device.seenFrom("http://dravoiqent.localhost:" + port);
        refused(device.at("qexport.localhost"), "a passkey made for the other academy");
        device.at("dravoiqent.localhost");
        refused(new Device("dravoiqent", port).counting(9), "a device that nobody has");
        refused(device.locked(), "nobody unlocked the device");
    }

    @Test
    void whatWasAskedOfOneIsNotAnsweredForAnotherNorAtAnotherPlace() {
        var at = Visitor.of("qexport", port);
        var there = at.submit(
                at.get("/anmelden"),
                "/anmelden/passkey",
                Map.of("passkey", device.counting(3).answer(question(at))));
        assertThat(there.status()).as("at the other academy").isEqualTo(422);

        var visitor = visitor();
        var second = visitor.get(password(visitor).location());
        var anybodys = device.counting(4).answer(question(visitor()));
        assertThat(visitor.submit(second, "/anmelden/nachweis", Map.of("code", anybodys))
                        .status())
                .as("the question of the first page, answered on the second")
                .isEqualTo(422);
        var tampered = question(visitor).replaceFirst("\\.\\d+\\.", ".9999999999.");
        assertThat(signIn(visitor(), device.counting(5).answer(tampered)).status())
                .as("a question that would never end")
                .isEqualTo(422);
        assertThat(signIn(visitor(), "{\"handout\":\"x\",\"credential\":{\"id\":1}}")
                        .status())
                .isEqualTo(422);
        assertThat(signIn(visitor(), "Unsinn").status()).isEqualTo(422);
    }

    @Test
    void aPasskeyStandsForThePasswordWhereThatIsAskedOnceMore() {
        var page = ada.visitor().get("/meine-daten/kopie");
        assertThat(page.page().select("[data-passkey='" + SETTINGS + "/frage']"))
                .hasSize(1);
        var asked = ada.visitor().get(SETTINGS + "/frage").body();

        var reply = ada.visitor()
                .submit(
                        page,
                        "/meine-daten/kopie",
                        Map.of("password", device.counting(2).answer(asked)));

        assertThat(reply.location()).startsWith("/meine-daten/kopie?nachweis=");
        assertThat(ada.visitor()
                        .submit(
                                page,
                                "/meine-daten/kopie",
                                Map.of("password", device.counting(3).answer(asked)))
                        .status())
                .as("the same question again")
                .isEqualTo(422);
    }

    private void refused(Device liar, String why) {
        var visitor = visitor();
        assertThat(signIn(visitor, liar.answer(question(visitor))).status())
                .as(why)
                .isEqualTo(422);
        assertThat(visitor.get("/einstellungen").status()).as(why).isEqualTo(303);
    }

    private Reply signIn(Visitor visitor, String answer) {
        return visitor.submit(visitor.get("/anmelden"), "/anmelden/passkey", Map.of("passkey", answer));
    }

    private static String question(Visitor visitor) {
        return visitor.get("/anmelden/passkey").body();
    }

    private Reply password(Visitor visitor) {
        return visitor.submit(
                visitor.get("/anmelden"), "/anmelden", Map.of("email", ada.email(), "password", Applicant.PASSWORD));
    }

    private Visitor visitor() {
        return Visitor.of("dravoiqent", port);
    }

    private void jdbcSetCounter(int counter) {
        CurrentAcademy.run(
                academies.named("dravoiqent").orElseThrow(),
                () -> jdbc.sql("update account.passkey set counter = ? where person_id = ?")
                        .params(
                                counter,
                                people.withEmail(ada.email()).orElseThrow().value())
                        .update());
    }
}
