package de.redlich.account;

import static org.assertj.core.api.Assertions.assertThat;

import de.redlich.Inbox;
import de.redlich.Installed;
import de.redlich.MovedTime;
import de.redlich.Promise;
import de.redlich.Reply;
import de.redlich.Visitor;
import de.redlich.academy.Academies;
import de.redlich.academy.CurrentAcademy;
import de.redlich.account.proof.Totp;
import de.redlich.page.Language;
import de.redlich.staff.Readiness;
import de.redlich.staff.Rights;
import de.redlich.storage.Settings;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.bouncycastle.util.encoders.Base32;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@Installed
@Promise("A6")
class SecondProofTest {
    private static final String PASSWORD = "acht grüne Lampen am Kai";

    @LocalServerPort
    private int port;

    @Autowired
    private Settings settings;

    @Autowired
    private Academies academies;

    @Autowired
    private People people;

    @Autowired
    private Protection protection;

    @Autowired
    private Rights rights;

    @Autowired
    private Readiness readiness;

    @Autowired
    private InstantSource time;

    @Autowired
    private MovedTime moved;

    @Autowired
    private JdbcClient jdbc;

    private final String email = "wera-" + UUID.randomUUID() + "@beispiel.example";

    @Test
    void whoHasATaskSetsUpASecondProofBeforeAnythingElseIsShown() {
        add(Role.LECTURER);
        var visitor = visitor();
        var first = password(visitor);
        assertThat(first.location()).startsWith("/anmelden/nachweis");
        assertThat(visitor.get("/lehre").location()).startsWith("/anmelden");
        assertThat(visitor.get("/uebersicht").location()).startsWith("/anmelden");
        assertThat(visitor.get("/anmelden?weiter=/lehre").location()).isEqualTo("/anmelden/nachweis?weiter=%2Flehre");

        var setup = visitor.get(first.location());
        assertThat(setup.text()).contains("Ihr Konto braucht einen zweiten Nachweis");
        var wrong = visitor.submit(setup, "/anmelden/nachweis/app", Map.of("code", "000000"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(secret(wrong)).as("the app need not be set up again").isEqualTo(secret(setup));
        var half = visitor.cookies().getOrDefault(SessionCookie.NAME, "");
        var done = visitor.submit(wrong, "/anmelden/nachweis/app", Map.of("code", code(secret(wrong))));

        assertThat(done.page().select(".recovery-codes li")).hasSize(10);
        assertThat(visitor.cookies().get(SessionCookie.NAME))
                .as("a new token at each rise")
                .isNotEqualTo(half);
        assertThat(visitor.get("/lehre").status()).isEqualTo(200);
        assertThat(withCookie(half).get("/lehre").location()).startsWith("/anmelden");
        assertThat(Inbox.of(email, settings).mail(1).subject()).isEqualTo("Ein neuer Nachweis für Ihr Konto");
    }

    @Test
    void settingUpASecondProofEndsWhatWasBegunElsewhereWithoutIt() {
        add();
        var before = visitor();
        assertThat(password(before).location()).startsWith("/anmelden/fortsetzung");
        assertThat(before.get("/uebersicht").status()).isEqualTo(200);
        var here = visitor();
        password(here);
        give(Role.LECTURER);
        assertThat(before.get("/uebersicht").location()).startsWith("/anmelden");

        var setup = here.get("/anmelden/nachweis");
        here.submit(setup, "/anmelden/nachweis/app", Map.of("code", code(secret(setup))));

        assertThat(here.get("/uebersicht").status()).isEqualTo(200);
        assertThat(before.get("/uebersicht").location()).startsWith("/anmelden");
    }

    @Test
    void theSecondProofIsAskedForAtEverySignInAndEachCodeOpensOnce() {
        add(Role.LECTURER);
        var secret = equip();

        var visitor = visitor();
        var page = visitor.get(password(visitor).location());
        assertThat(visitor.submit(page, "/anmelden/nachweis", Map.of("code", code(secret)))
                        .status())
                .as("the code of the setting up is used up")
                .isEqualTo(422);
        moved.at(Instant.now().plusSeconds(90), () -> {
            var code = code(secret);
            assertThat(visitor.submit(page, "/anmelden/nachweis", Map.of("code", code))
                            .status())
                    .isEqualTo(303);
            var second = visitor();
            var again = second.get(password(second).location());
            assertThat(second.submit(again, "/anmelden/nachweis", Map.of("code", code))
                            .status())
                    .as("played again")
                    .isEqualTo(422);
            assertThat(second.get("/lehre").status()).isEqualTo(303);
        });
        assertThat(visitor.get("/lehre").status()).isEqualTo(200);
    }

    @Test
    void clocksMayDifferByHalfAMinuteAndNoMore() {
        add(Role.LECTURER);
        var secret = equip();
        moved.at(Instant.now().plus(Duration.ofHours(1)), () -> {
            var now = time.instant();
            for (int off : new int[] {-90, -60, 60, 90}) {
                assertThat(attempt(Totp.code(secret, Totp.step(now.plusSeconds(off)))))
                        .as(off + " seconds")
                        .isEqualTo(422);
            }
            assertThat(attempt(Totp.code(secret, Totp.step(now) - 1))).isEqualTo(303);
            assertThat(attempt(Totp.code(secret, Totp.step(now) + 1))).isEqualTo(303);
            assertThat(attempt(Totp.code(secret, Totp.step(now))))
                    .as("earlier than one that was used")
                    .isEqualTo(422);
        });
    }

    @Test
    void codesCannotBeGuessedAndWhoeverIsHeldUpGetsInWithARecoveryCode() {
        add(Role.LECTURER);
        var visitor = visitor();
        var codes = setUp(visitor);
        var recovery = codes.page().select(".recovery-codes code").eachText();

        for (int i = 0; i < 5; i++) {
            assertThat(attempt("00000" + i)).isEqualTo(422);
        }
        assertThat(attempt("000006")).isEqualTo(429);
        assertThat(attempt(recovery.getFirst().toUpperCase(java.util.Locale.ROOT)))
                .isEqualTo(303);
        assertThat(attempt(recovery.getFirst())).as("a second time").isEqualTo(422);
        assertThat(attempt(recovery.get(1).replace("-", " "))).isEqualTo(303);
        assertThat(visitor.get("/einstellungen/sicherheit").text()).contains("Noch 8 Codes");
    }

    @Test
    void theLastProofOfSomebodyWithATaskStaysAndALearnersMayGo() {
        add(Role.LECTURER);
        var visitor = visitor();
        setUp(visitor);
        var page = visitor.get("/einstellungen/sicherheit");
        var removal = page.page().select("form[action$=/entfernung]").attr("action");
        assertThat(visitor.submit(page, removal, Map.of()).text()).contains("Ihre Aufgabe braucht einen");

        var ada = Applicant.at("dravoiqent", port, settings).becomeMember();
        var offered = ada.visitor().get("/einstellungen/sicherheit/app");
        var codes = ada.visitor()
                .submit(
                        offered,
                        "/einstellungen/sicherheit/app",
                        Map.of("code", code(secret(offered)), "label", "Telefon"));
        assertThat(codes.page().select(".recovery-codes li")).hasSize(10);
        var hers = ada.visitor().get("/einstellungen/sicherheit");
        assertThat(hers.text()).contains("Telefon");
        assertThat(ada.visitor()
                        .submit(
                                hers,
                                hers.page().select("form[action$=/entfernung]").attr("action"),
                                Map.of())
                        .status())
                .isEqualTo(303);
        assertThat(ada.visitor().get("/einstellungen/sicherheit").text()).contains("nur mit dem Passwort");
    }

    @Test
    void beforeAChangeThePersonIsAskedOnceMoreAfterAQuarterOfAnHour() {
        var ada = Applicant.at("dravoiqent", port, settings).becomeMember();
        var visitor = ada.visitor();
        assertThat(visitor.get("/einstellungen/sicherheit").page().select("form[action$=/sicherheit/nachweis]"))
                .isEmpty();
        CurrentAcademy.run(
                academies.named("dravoiqent").orElseThrow(),
                () -> jdbc.sql(
                                "update account.session set proved_at = now() - interval '16 minutes' where person_id = ?")
                        .param(people.withEmail(ada.email()).orElseThrow().value())
                        .update());

        var page = visitor.get("/einstellungen/sicherheit");
        assertThat(visitor.get("/einstellungen/sicherheit/app").location()).isEqualTo("/einstellungen/sicherheit");
        var wrong =
                visitor.submit(page, "/einstellungen/sicherheit/nachweis", Map.of("password", "etwas ganz anderes"));
        assertThat(wrong.status()).isEqualTo(422);
        var before = visitor.cookies().getOrDefault(SessionCookie.NAME, "");
        visitor.submit(page, "/einstellungen/sicherheit/nachweis", Map.of("password", Applicant.PASSWORD));

        assertThat(visitor.cookies().get(SessionCookie.NAME)).isNotEqualTo(before);
        assertThat(visitor.get("/einstellungen/sicherheit/app").status()).isEqualTo(200);
        assertThat(withCookie(before).get("/einstellungen").status()).isEqualTo(303);
    }

    @Test
    void whoHasLostEverythingIsHelpedByTheOperatorAndMustSetUpAnew() {
        add(Role.LECTURER);
        var visitor = visitor();
        setUp(visitor);
        CurrentAcademy.run(
                academies.named("dravoiqent").orElseThrow(),
                () -> protection.clear(people.withEmail(email).orElseThrow()));

        assertThat(visitor.get("/lehre").location()).startsWith("/anmelden");
        var again = visitor();
        assertThat(again.get(password(again).location()).page().select(".app-secret"))
                .hasSize(1);
    }

    @Test
    void aShortPasswordIsGoodBesideASecondProofOnlyAndKeepsIt() {
        var ada = Applicant.at("dravoiqent", port, settings).becomeMember();
        var visitor = ada.visitor();
        assertThat(change(visitor, Applicant.PASSWORD, "k4 Zmx!?").status()).isEqualTo(422);
        var offered = visitor.get("/einstellungen/sicherheit/app");
        visitor.submit(offered, "/einstellungen/sicherheit/app", Map.of("code", code(secret(offered))));
        assertThat(change(visitor, Applicant.PASSWORD, "k4 Zmx!?").status()).isEqualTo(303);

        var page = visitor.get("/einstellungen/sicherheit");
        var removal = page.page().select("form[action$=/entfernung]").attr("action");
        assertThat(visitor.submit(page, removal, Map.of()).text()).contains("Ihr Passwort ist zu kurz");
        assertThat(change(visitor, "k4 Zmx!?", Applicant.PASSWORD).status()).isEqualTo(303);
        assertThat(visitor.submit(page, removal, Map.of()).status()).isEqualTo(303);
    }

    private static Reply change(Visitor visitor, String from, String to) {
        return visitor.submit(
                visitor.get("/einstellungen"),
                "/einstellungen/passwort",
                Map.of("current_password", from, "new_password", to));
    }

    private int attempt(String code) {
        var visitor = visitor();
        var page = visitor.get(password(visitor).location());
        return visitor.submit(page, "/anmelden/nachweis", Map.of("code", code)).status();
    }

    private byte[] equip() {
        var visitor = visitor();
        var setup = visitor.get(password(visitor).location());
        visitor.submit(setup, "/anmelden/nachweis/app", Map.of("code", code(secret(setup))));
        return secret(setup);
    }

    private Reply setUp(Visitor visitor) {
        var setup = visitor.get(password(visitor).location());
        return visitor.submit(setup, "/anmelden/nachweis/app", Map.of("code", code(secret(setup))));
    }

    private Visitor visitor() {
        return Visitor.of("dravoiqent", port);
    }

    private Visitor withCookie(String token) {
        var visitor = visitor();
        visitor.cookies().put(SessionCookie.NAME, token);
        return visitor;
    }

    private Reply password(Visitor visitor) {
        return visitor.submit(visitor.get("/anmelden"), "/anmelden", Map.of("email", email, "password", PASSWORD));
    }

    private byte[] secret(Reply page) {
        return Base32.decode(page.page().select(".app-secret").text().replace(" ", ""));
    }

    private String code(byte[] secret) {
        return Totp.code(secret, Totp.step(time.instant()));
    }

    @Test
    void aNewPasswordByALinkDoesNotStandForTheSecondProof() {
        add(Role.LECTURER);
        setUp(visitor());
        var visitor = visitor();
        visitor.submit(visitor.get("/passwort-vergessen"), "/passwort-vergessen", Map.of("email", email));
        var link = Inbox.of(email, settings).mail(2).link();
        var chosen = Map.of("password", "neun alte Segel am Horizont");
        assertThat(visitor.submit(visitor.get(link), link, chosen).status()).isEqualTo(303);

        var again = visitor.submit(
                visitor.get("/anmelden"),
                "/anmelden",
                Map.of("email", email, "password", "neun alte Segel am Horizont"));
        assertThat(again.location()).startsWith("/anmelden/nachweis");
        assertThat(visitor.get(again.location()).page().select("form[action='/anmelden/nachweis']"))
                .hasSize(1);
    }

    private void give(Role role) {
        CurrentAcademy.run(academies.named("dravoiqent").orElseThrow(), () -> {
            var person = people.withEmail(email).orElseThrow();
            rights.give(person, role, null, null, "Test");
            readiness.sign(person, "words of a test", "de");
            readiness.passed(person, "datenschutz-im-alltag");
        });
    }

    private void add(Role... role) {
        CurrentAcademy.run(
                academies.named("dravoiqent").orElseThrow(),
                () -> people.create(new NewPerson("Wera Zwei", email, PASSWORD, Language.DE, Set.of(role))));
    }
}
