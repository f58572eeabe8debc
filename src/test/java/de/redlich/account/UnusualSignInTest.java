package de.redlich.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.redlich.Inbox;
import de.redlich.Installed;
import de.redlich.MovedTime;
import de.redlich.Promise;
import de.redlich.Reply;
import de.redlich.Visitor;
import de.redlich.academy.Academies;
import de.redlich.academy.CurrentAcademy;
import de.redlich.storage.Settings;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;

/** A sign-in from a wholly new device and place, as a browser sees it. */
@Installed
@Promise("A7")
@TestConstructor(autowireMode = AutowireMode.ALL)
class UnusualSignInTest {
    private static final String ABROAD = "198.51.100.9";
    private static final Pattern CODE = Pattern.compile("(?m)^(\\d{8})$");

    private final Settings settings;
    private final JdbcClient jdbc;
    private final MovedTime time;
    private final Academies academies;
    private final People people;
    private final int port;

    UnusualSignInTest(
            Settings settings,
            JdbcClient jdbc,
            MovedTime time,
            Academies academies,
            People people,
            @LocalServerPort int port) {
        this.settings = settings;
        this.jdbc = jdbc;
        this.time = time;
        this.academies = academies;
        this.people = people;
        this.port = port;
    }

    @Test
    void aNewDeviceInANewPlaceSeesNothingBeforeTheMailedCode() {
        var ada = Applicant.at("dravoiqent", port, settings).becomeMember();
        var abroad = Visitor.of("dravoiqent", port).from(ABROAD);

        var asked = signIn(abroad, ada, "/einstellungen");

        assertThat(asked.location()).isEqualTo("/anmelden/rueckfrage?weiter=%2Feinstellungen");
        assertThat(abroad.cookies()).doesNotContainKey("__Host-sitzung");
        assertThat(abroad.get("/uebersicht").location()).startsWith("/anmelden?");
        var page = abroad.get(asked.location());
        assertThat(page.text()).contains("Sind Sie es wirklich?").doesNotContain("Ada");
        assertThat(answer(abroad, page, "12345678").status()).isEqualTo(422);

        var in = answer(abroad, page, code(ada.inbox(), 2));

        assertThat(abroad.get(in.location()).location()).isEqualTo("/einstellungen");
        assertThat(abroad.get("/einstellungen").text()).contains("Ada Lovelace");
        var again = Visitor.of("dravoiqent", port).from("198.51.100.77");
        assertThat(signIn(again, ada, "").location())
                .as("another browser in a place that is known by now")
                .startsWith("/anmelden/fortsetzung");
    }

    @Test
    void theKnownBrowserMayTravelAndAnotherBrowserMayComeFromHome() {
        var ada = Applicant.at("dravoiqent", port, settings).becomeMember();
        var known = ada.visitor().cookies().get("__Host-geraet");
        var onTheRoad = Visitor.of("dravoiqent", port).from(ABROAD);
        onTheRoad.cookies().put("__Host-geraet", known);

        assertThat(signIn(onTheRoad, ada, "").location()).startsWith("/anmelden/fortsetzung");
        assertThat(signIn(Visitor.of("dravoiqent", port), ada, "").location()).startsWith("/anmelden/fortsetzung");
        assertThat(ada.inbox().mails()).hasSize(1);
    }

    @Test
    void fiveWrongCodesEndTheQuestionAndSoDoesAQuarterOfAnHour() {
        var ada = Applicant.at("dravoiqent", port, settings).becomeMember();
        var abroad = Visitor.of("dravoiqent", port).from(ABROAD);
        var page = abroad.get(signIn(abroad, ada, "").location());
        var code = code(ada.inbox(), 2);
        for (int i = 0; i < 5; i++) {
            answer(abroad, page, "0000000" + i);
        }
        assertThat(answer(abroad, page, code).location()).isEqualTo("/anmelden?hinweis=account.inquiryover");

        var late = abroad.get(signIn(abroad, ada, "").location());
        var newest = code(ada.inbox(), 3);
        time.at(
                Instant.now().plus(Duration.ofMinutes(16)),
                () -> assertThat(answer(abroad, late, newest).location())
                        .isEqualTo("/anmelden?hinweis=account.inquiryover"));
    }

    @Test
    void aCodeServesTheBrowserThatWaitsForIt() {
        var ada = Applicant.at("dravoiqent", port, settings).becomeMember();
        var bert = Applicant.at("dravoiqent", port, settings).becomeMember();
        var abroad = Visitor.of("dravoiqent", port).from(ABROAD);
        signIn(abroad, ada, "");
        var other = Visitor.of("dravoiqent", port).from(ABROAD);
        var page = other.get(signIn(other, bert, "").location());

        assertThat(answer(other, page, code(ada.inbox(), 2)).status()).isEqualTo(422);
    }

    @Test
    void thatWasNotMeEndsAllSessionsAndTheOldPasswordAndLeadsToANewOne() {
        var ada = Applicant.at("dravoiqent", port, settings).becomeMember();
        signIn(Visitor.of("dravoiqent", port).from(ABROAD), ada, "");
        var link = ada.inbox().mail(2).link();
        assertThat(link).startsWith("/nicht-ich/");
        var home = Visitor.of("dravoiqent", port);
        assertThat(home.get(link).text()).contains("Das war ich nicht");
        assertThat(ada.visitor().get("/einstellungen").status())
                .as("looking at the link does nothing")
                .isEqualTo(200);

        var recovery = home.submit(home.get(link), link, Map.of()).location();

        assertThat(ada.visitor().get("/einstellungen").status()).isEqualTo(303);
        assertThat(signIn(Visitor.of("dravoiqent", port), ada, "").status()).isEqualTo(422);
        var path = recovery.replaceAll("\\?.*", "");
        var done = home.submit(home.get(recovery), path, Map.of("password", "neun stille Berge am Abend"));
        assertThat(done.location()).startsWith("/anmelden");
        assertThat(ada.inbox().mail(3).subject()).contains("bitte setzen Sie ein neues Passwort");
        assertThat(home.get(link).status()).as("the link works once").isEqualTo(410);
    }

    @Test
    @Promise("A8")
    void aSuspicionIsReportedWithOneClick() {
        var ada = Applicant.at("dravoiqent", port, settings).becomeMember();
        var phone = Visitor.of("dravoiqent", port).signIn(ada.email(), Applicant.PASSWORD);

        var reply = ada.visitor().submit(ada.visitor().get("/einstellungen"), "/einstellungen/verdacht", Map.of());

        assertThat(ada.visitor().get(reply.location()).text()).contains("das Sicherheitsteam weiß Bescheid");
        assertThat(phone.get("/einstellungen").status()).isEqualTo(303);
    }

    @Test
    void whileSomebodyGuessesTheOwnersBrowserGetsInAndAnUnknownOneIsAsked() {
        var ada = Applicant.at("dravoiqent", port, settings).becomeMember();
        var guesser = Visitor.of("dravoiqent", port).from("192.0.2.66");
        for (int i = 0; i < Doubt.FAILURES; i++) {
            guesser.submit(
                    guesser.get("/anmelden"), "/anmelden", Map.of("email", ada.email(), "password", "geraten " + i));
        }
        await().atMost(Duration.ofSeconds(20)).until(() -> failuresOf(ada) == Doubt.FAILURES);

        var stranger = Visitor.of("dravoiqent", port);
        assertThat(signIn(stranger, ada, "").location()).startsWith("/anmelden/rueckfrage");
        var owner = Visitor.of("dravoiqent", port).from(ABROAD);
        owner.cookies().put("__Host-geraet", ada.visitor().cookies().get("__Host-geraet"));
        assertThat(signIn(owner, ada, "").location()).startsWith("/anmelden/fortsetzung");
    }

    private long failuresOf(Applicant person) throws Exception {
        return CurrentAcademy.call(
                academies.named("dravoiqent").orElseThrow(),
                () -> jdbc.sql("select count(*) from account.arrival where outcome = 'FAILED' and person_id = ?")
                        .param(people.withEmail(person.email()).orElseThrow().value())
                        .query(Long.class)
                        .single());
    }

    private static Reply signIn(Visitor browser, Applicant person, String weiter) {
        return browser.submit(
                browser.get("/anmelden"),
                "/anmelden",
                Map.of("email", person.email(), "password", Applicant.PASSWORD, "weiter", weiter));
    }

    private static Reply answer(Visitor browser, Reply page, String code) {
        return browser.submit(page, "/anmelden/rueckfrage", Map.of("code", code));
    }

    private static String code(Inbox inbox, int mail) {
        var found = CODE.matcher(inbox.mail(mail).text());
        assertThat(found.find()).as("a code in the mail").isTrue();
        return found.group(1);
    }
}
