package de.redlich.rights.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.redlich.Inbox;
import de.redlich.Installed;
import de.redlich.MovedTime;
import de.redlich.Promise;
import de.redlich.Reply;
import de.redlich.Visitor;
import de.redlich.academy.Academies;
import de.redlich.academy.Academy;
import de.redlich.academy.CurrentAcademy;
import de.redlich.account.NewPerson;
import de.redlich.account.People;
import de.redlich.account.Role;
import de.redlich.page.Language;
import de.redlich.privacy.Evidence;
import de.redlich.privacy.PersonId;
import de.redlich.privacy.erasure.Erasure;
import de.redlich.privacy.erasure.Erasures;
import de.redlich.storage.Settings;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody ends the own account, in the settings, without asking anybody. */
@Installed
@ExtendWith(OutputCaptureExtension.class)
class AccountEndTest {
    private static final String PASSWORD = "vier blaue Tassen im Regen";
    private static final String PAGE = "/einstellungen/konto/loeschung";

    @LocalServerPort
    private int port;

    @Autowired
    private Settings settings;

    @Autowired
    private Academies academies;

    @Autowired
    private People people;

    @Autowired
    private Erasures erasures;

    @Autowired
    private Evidence evidence;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MovedTime time;

    private Academy academy;
    private String email;
    private PersonId ada;
    private Visitor visitor;

    @BeforeEach
    void aMember() throws Exception {
        academy = academies.named("dravoiqent").orElseThrow();
        email = "ada-" + UUID.randomUUID() + "@beispiel.example";
        ada = member(academy, email, Set.of());
        visitor = Visitor.of("dravoiqent", port).signIn(email, PASSWORD);
    }

    @Test
    @Promise("A9")
    void whatGoesAndWhatStaysIsSeenBefore() {
        enrol();
        within(() -> {
            evidence.add(ada, "account.registered", "Ja", "1", "de");
            return true;
        });
        assertThat(visitor.get("/einstellungen").page().select("a[href=" + PAGE + "]"))
                .isNotEmpty();
        assertThat(visitor.get("/meine-daten").page().select("a[href=" + PAGE + "]"))
                .isNotEmpty();

        var page = visitor.get(PAGE);

        assertThat(page.text())
                .contains("Was gelöscht oder anonymisiert wird", "Kurs, den Sie belegt haben", "Was noch bleiben muss");
        var year = Instant.now().atZone(java.time.ZoneId.of("Europe/Berlin")).getYear();
        assertThat(page.text()).contains("§§ 195, 199 BGB", "31. Dezember " + (year + 3));
    }

    @Test
    @Promise("A9")
    void nobodyElseCanDoIt() {
        var refused = ask("falsch", "now");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("Das ist nicht Ihr Passwort");
        assertThat(request()).isEmpty();
        for (int i = 0; i < 10; i++) {
            ask("falsch", "now");
        }
        assertThat(ask(PASSWORD, "now").status()).as("guessing is slowed down").isEqualTo(422);
    }

    @Test
    @Promise("A9")
    void untilTheDayItCanBeTakenBackAndTheAccountIsLocked() {
        var elsewhere = Visitor.of("dravoiqent", port).signIn(email, PASSWORD);
        var asked = ask(PASSWORD, "later");

        assertThat(asked.status()).isEqualTo(303);
        assertThat(elsewhere.get("/einstellungen").status())
                .as("signed out everywhere")
                .isIn(302, 303);
        var link = Inbox.of(email, settings).mail(1).link();
        assertThat(link).isEqualTo(asked.location());
        var guest = Visitor.of("dravoiqent", port);
        var signedIn = guest.submit(guest.get("/anmelden"), "/anmelden", Map.of("email", email, "password", PASSWORD));
        assertThat(signedIn.location()).as("signing in leads to the way back").isEqualTo(link);
        assertThat(guest.get("/einstellungen").status()).isIn(302, 303);

        var undone = guest.submit(guest.get(link), link + "/ruecknahme", Map.of());
        assertThat(guest.get(undone.location()).text()).contains("Die Löschung ist zurückgenommen");
        assertThat(guest.get(link).status()).as("the link is over").isEqualTo(410);
        assertThat(guest.get(link).text()).contains("Wurde die Löschung zurückgenommen");
        assertThat(guest.get(link + "x").status()).as("a link we never made").isEqualTo(404);
        guest.signIn(email, PASSWORD);
    }

    @Test
    @Promise({"P4", "A9", "A2"})
    void atOnceMeansAtOnceAndTheReceiptArrives(CapturedOutput log) {
        enrol();
        var asked = ask(PASSWORD, "now");

        var receipt = Inbox.of(email, settings).mail(1);
        assertThat(receipt.subject()).isEqualTo("Quittung: Das Konto ist gelöscht");
        assertThat(receipt.text())
                .contains("Konto: 1 gelöscht", "Kurs, den Sie belegt haben: 1")
                .contains(asked.location());
        var page = Visitor.of("dravoiqent", port).get(asked.location());
        assertThat(page.text()).contains("Ihr Konto ist gelöscht", "Kurs, den Sie belegt haben");
        await("nothing of the letter is left").atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            assertThat(state(asked)).isEqualTo(Erasure.State.DONE);
            assertThat(rows("mail.message", "kind = 'rights.erasure.receipt'")).isZero();
        });
        assertThat(rows("account.person", "id = '" + ada.value() + "'")).isZero();
        var guest = Visitor.of("dravoiqent", port);
        assertThat(guest.submit(guest.get("/anmelden"), "/anmelden", Map.of("email", email, "password", PASSWORD))
                        .status())
                .isEqualTo(422);
        assertThat(member()).as("the address is free again").isNotEqualTo(ada);
        assertThat(log.getAll())
                .as("a receipt on its way is no failure")
                .doesNotContain("erasure " + id(asked) + " goes on later");
    }

    @Test
    @Promise("P4")
    void fourteenDaysLaterItHappensByItself() {
        var asked = ask(PASSWORD, "later");
        var request = request().orElseThrow();
        assertThat(Duration.between(request.requestedAt(), request.dueAt())).isEqualTo(Duration.ofDays(14));

        jdbcHere("update jobs.scheduled_tasks set execution_time = now() where task_instance like '%" + request.id()
                + "'");
        time.at(
                request.dueAt().plusSeconds(1),
                () -> await().atMost(Duration.ofSeconds(30)).until(() -> state(asked) == Erasure.State.DONE));
        assertThat(rows("account.person", "id = '" + ada.value() + "'")).isZero();
    }

    @Test
    void theLastOperatorMustHandOverFirst() {
        var olivia = Visitor.of("betrieb", port).signIn("olivia@betrieb.example", "betreiben-mit-ruhe");
        var others = shiftOthers("-");
        try {
            assertThat(olivia.get(PAGE).text()).contains("letzte Person, die diese Installation betreibt");
            var refused =
                    olivia.submit(olivia.get(PAGE), PAGE, Map.of("password", "betreiben-mit-ruhe", "when", "now"));
            assertThat(refused.status()).isEqualTo(422);
        } finally {
            assertThat(shiftOthers("+")).as("everybody is back").isEqualTo(others);
        }
    }

    /** Lets the rights of all operators but Olivia end ten years earlier or later, whoever else works in this installation. */
    private int shiftOthers(String sign) {
        var office = academies.named("betrieb").orElseThrow();
        int[] moved = {0};
        CurrentAcademy.run(
                office,
                () -> moved[0] = jdbc.sql("update staff.entitlement set until = until " + sign
                                + " interval '10 years' where role = 'OPERATOR' and person_id <> ?")
                        .param(people.withEmail("olivia@betrieb.example")
                                .orElseThrow()
                                .value())
                        .update());
        return moved[0];
    }

    private void enrol() {
        visitor.submit(visitor.get("/kurse/python-grundlagen"), "/kurse/python-grundlagen/einschreibung", Map.of());
    }

    private Reply ask(String password, String when) {
        return visitor.submit(visitor.get(PAGE), PAGE, Map.of("password", password, "when", when));
    }

    private java.util.Optional<Erasure> request() {
        return within(() -> erasures.of(ada));
    }

    private static String id(Reply asked) {
        return key(asked).replaceFirst("[.].*", "");
    }

    private static String key(Reply asked) {
        return asked.location().substring("/loeschung/".length());
    }

    private Erasure.State state(Reply asked) {
        var key = key(asked);
        return within(() -> erasures.withKey(key).orElseThrow().state());
    }

    private long rows(String table, String which) {
        return within(() -> jdbc.sql("select count(*) from " + table + " where " + which)
                .query(Long.class)
                .single());
    }

    private void jdbcHere(String sql) {
        within(() -> jdbc.sql(sql).update());
    }

    private PersonId member() {
        return within(() -> member(academy, email, Set.of()));
    }

    private PersonId member(Academy where, String address, Set<Role> roles) throws Exception {
        return CurrentAcademy.call(
                where, () -> people.create(new NewPerson("Ada Ende", address, PASSWORD, Language.DE, roles)));
    }

    private <T> T within(java.util.concurrent.Callable<T> work) {
        try {
            return CurrentAcademy.call(academy, work);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
