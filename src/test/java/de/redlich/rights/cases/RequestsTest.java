package de.redlich.rights.cases;

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
import de.redlich.certificate.Issuing;
import de.redlich.course.Courses;
import de.redlich.page.Language;
import de.redlich.privacy.Evidence;
import de.redlich.privacy.PersonId;
import de.redlich.privacy.choices.Restrictions;
import de.redlich.storage.Settings;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lena asks, Dora answers: a request from its first to its last step, over the pages and the mail. */
@Installed
class RequestsTest {
    private static final String PASSWORD = "sieben gelbe Boote im Hafen";
    private static final String DESK = "/datenschutzstelle/anliegen";

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final String lenasEmail = "lena" + mark + "@anliegen.example";
    private final String dorasEmail = "dora" + mark + "@anliegen.example";

    @LocalServerPort
    private int port;

    @Autowired
    private Academies academies;

    @Autowired
    private People people;

    @Autowired
    private Evidence evidence;

    @Autowired
    private Reminders reminders;

    @Autowired
    private MovedTime time;

    @Autowired
    private Settings settings;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Courses courses;

    @Autowired
    private Issuing issuing;

    @Autowired
    private Restrictions restrictions;

    private Academy academy;
    private PersonId lenaId;
    private Visitor lena;
    private Visitor dora;

    @BeforeEach
    void lenaAndDoraAreThere() {
        academy = academies.named("dravoiqent").orElseThrow();
        lenaId = add("Lena Anliegen" + mark, lenasEmail, Language.DE);
        add("Dora Antwort" + mark, dorasEmail, Language.DE, Role.PRIVACY_OFFICER);
        lena = Visitor.of("dravoiqent", port).signIn(lenasEmail, PASSWORD);
        dora = Visitor.of("dravoiqent", port).signIn(dorasEmail, PASSWORD);
    }

    @Test
    @Promise({"P8", "M3"})
    void aRequestIsConfirmedAnsweredByMailAndStandsOnThePersonsPage() {
        var path = ask("ACCESS", "Was wissen Sie über mich?");
        var id = path.substring(path.lastIndexOf('/') + 1);
        var inbox = Inbox.of(lenasEmail, settings);
        assertThat(inbox.mail(1).subject()).contains("eingegangen");
        assertThat(inbox.mail(1).text()).contains(path);
        assertThat(lena.get(path).text()).contains("Eingegangen", "Unser Ziel", "Gesetzliche Frist", "Im Plan");

        assertThat(dora.get(DESK).text()).contains("Auskunft über meine Daten");
        act(id, "uebernahme", "");
        assertThat(lena.get(path).text()).contains("In Arbeit");
        act(id, "antwort", "Hier ist alles, was wir wissen.");

        assertThat(lena.get(path).text()).contains("Beantwortet", "Hier ist alles, was wir wissen.");
        assertThat(inbox.mail(2).text()).contains("Hier ist alles, was wir wissen.");
        assertThat(steps("rights.request_received")).isEqualTo(1);
        assertThat(steps("rights.request_taken_up")).isEqualTo(1);
        assertThat(steps("rights.request_answered")).isEqualTo(1);
    }

    @Test
    @Promise({"P6", "P8"})
    void anObjectionIsWeighedByAPersonAndARefusalNamesAuthorityAndCourt() {
        var path = ask("OBJECTION", "Ich widerspreche der Auswertung meiner Anmeldungen.");
        act(id(path), "ablehnung", "Ohne diese Prüfung wäre Ihr Konto nicht sicher.");

        var shown = lena.get(path).text();
        assertThat(shown).contains("Abgelehnt", "Ohne diese Prüfung", "Alt-Moabit", "Gerichten", "Art. 77, 79 DSGVO");
        assertThat(Inbox.of(lenasEmail, settings).mail(2).text()).contains("Alt-Moabit", "Gerichten");
        assertThat(steps("rights.request_refused")).isEqualTo(1);
    }

    @Test
    @Promise("P8")
    void aRefusalWithoutReasonsIsNotSent() {
        var path = ask("OBJECTION", "Ich widerspreche.");
        var reply = act(id(path), "ablehnung", "  ");

        assertThat(reply.status()).isEqualTo(422);
        assertThat(lena.get(path).text()).contains("Eingegangen").doesNotContain("Abgelehnt");
    }

    @Test
    @Promise("P8")
    void aLetterFromSomebodyWithoutAnAccountIsEnteredCheckedAndAnsweredByMail() {
        var address = "hugo" + mark + "@anderswo.example";
        var form = dora.get(DESK + "/neu");
        var typed = new HashMap<>(Map.of(
                "kind", "ERASURE",
                "channel", "LETTER",
                "received", "2026-11-20",
                "name", "Hugo Brief",
                "email", address,
                "language", "en",
                "wish", "Please erase what you have about me."));
        var entered = dora.submit(form, DESK, typed);
        assertThat(entered.status()).isEqualTo(303);
        var id = id(entered.location().replaceAll("\\?.*", ""));
        var inbox = Inbox.of(address, settings);
        assertThat(inbox.mail(1).subject()).contains("has arrived");

        act(id, "identitaet", "The letter came from another town than before.");
        var link = inbox.mail(2).link();
        var early = act(id, "antwort", "Zu früh.");
        assertThat(early.status()).as("no answer while it is open who asks").isEqualTo(422);
        assertThat(early.text()).as("and what was written is not lost").contains("noch nicht gesendet", "Zu früh.");

        var hugo = Visitor.of("dravoiqent", port).reading("en");
        assertThat(hugo.get(link).text()).contains("Please confirm that you wrote to us");
        assertThat(hugo.get(link).status()).as("looking uses nothing up").isEqualTo(200);
        assertThat(hugo.submit(hugo.get(link), link, Map.of()).text()).contains("Thank you");
        assertThat(hugo.get(link).status()).as("it works once").isEqualTo(410);

        act(id, "antwort", "Everything is erased.");
        assertThat(inbox.mail(3).text())
                .contains("Everything is erased.")
                .contains("data-protection request")
                .doesNotContain("your account");
    }

    @Test
    @Promise("P8")
    void staffAreRemindedBeforeDeadlinesAndThePersonHearsInBetween() {
        var path = ask("PORTABILITY", "Bitte alles zum Mitnehmen.");
        var doras = Inbox.of(dorasEmail, settings);
        var lenas = Inbox.of(lenasEmail, settings);
        lenas.mails(1);

        time.at(Instant.now().plus(Duration.ofDays(10)), this::remind);
        assertThat(lenas.mail(2).subject()).contains("Wir arbeiten noch");
        await().until(() -> told(doras, path, "Unser Ziel für die Antwort ist überschritten"));
        time.at(Instant.now().plus(Duration.ofDays(10)), this::remind);

        time.at(Instant.now().plus(Duration.ofDays(40)), () -> {
            remind();
            assertThat(dora.get(DESK).text()).contains("Überfällig");
            assertThat(act(id(path), "verlaengerung", "Viel zu tun.").status())
                    .as("after the month it is too late to extend")
                    .isEqualTo(422);
        });
        await().until(() -> told(doras, path, "Die gesetzliche Frist ist abgelaufen"));
        assertThat(lena.get(path).text()).contains("Zwischennachricht").doesNotContain("Erinnerung an die Frist");
    }

    @Test
    @Promise("P8")
    void anExtensionWithinTheMonthTellsItsReasonsAndTheNewDay() {
        var path = ask("ACCESS", "Alles bitte.");
        act(id(path), "verlaengerung", "Sehr viele Anträge auf einmal.");

        assertThat(lena.get(path).text()).contains("Verlängert", "Sehr viele Anträge auf einmal.");
        assertThat(Inbox.of(lenasEmail, settings).mail(2).text()).contains("Sehr viele Anträge", "spätestens am");
        var again = act(id(path), "verlaengerung", "Noch einmal.");
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.text()).contains("Das ging nicht");
    }

    @Test
    @Promise("P3")
    void aCorrectionOfOnesOwnKeepsItsHistorySealedAndShownAndTakingAwayIsNone() {
        rename("Lena Richtig" + mark);
        phone("+49 341 1112223");
        phone("+49 341 4445556");
        assertThat(lena.get("/meine-daten/berichtigungen").text())
                .contains("Lena Anliegen" + mark, "Lena Richtig" + mark, "1112223", "4445556", "die Person selbst");
        var stored = in(() -> jdbc.sql(
                        "select string_agg(encode(old_value, 'escape'), '') from privacy.correction where person_id = ?")
                .param(lenaId.value())
                .query(String.class)
                .single());
        assertThat(stored).doesNotContain("Lena").doesNotContain("1112223");

        phone("");
        assertThat(lena.get("/meine-daten/berichtigungen").text())
                .contains("Lena Anliegen" + mark)
                .doesNotContain("1112223")
                .doesNotContain("4445556");
    }

    @Test
    @Promise("P3")
    void recipientsAreToldOfACorrectionAndConfirmIt() {
        var path = ask("RECTIFICATION", "Mein Name ist falsch geschrieben.");
        act(id(path), "empfaenger", "");
        assertThat(lena.get(path).text()).contains("Brieftaube Mailversand", "noch nicht");

        var link = Inbox.of("datenschutz@brieftaube.example", settings).mails(1).stream()
                .filter(it -> it.text().contains(lenaId.value().toString()))
                .findFirst()
                .orElseThrow()
                .link();
        var company = Visitor.of("dravoiqent", port);
        assertThat(company.submit(company.get(link), link, Map.of()).text()).contains("festgehalten");
        assertThat(act(id(ask("ACCESS", "Nur Auskunft.")), "empfaenger", "").status())
                .isEqualTo(422);
    }

    @Test
    @Promise({"P3", "B5"})
    void aCertificateUnderAWrongNameIsIssuedAnewAndTheOldOneSaysSo() {
        in(() -> {
            var course = courses.published("python-grundlagen").orElseThrow();
            return issuing.issue(lenaId, course.id(), course.version().id());
        });
        var old = lena.get("/meine-zertifikate")
                .page()
                .select("a[href^=/zertifikate/]")
                .attr("href");
        rename("Lena Berichtigt" + mark);
        var path = ask("RECTIFICATION", "Mein Name auf dem Zertifikat ist falsch.");
        var action = dora.get(DESK + "/" + id(path))
                .page()
                .select("form[action*=/zertifikate/]")
                .attr("action");
        act(id(path), action.substring(action.indexOf("zertifikate/")), "");

        var verifier = Visitor.of("dravoiqent", port);
        assertThat(verifier.get(old).text())
                .contains("durch ein neues", "ersetzt")
                .doesNotContain("Lena");
        var mine = lena.get("/meine-zertifikate");
        assertThat(mine.text()).contains("Lena Berichtigt" + mark, "Ersetzt am");
        var fresh = mine.page().select("a[href^=/zertifikate/]").attr("href");
        assertThat(verifier.get(fresh).text()).contains("Lena Berichtigt" + mark);
        assertThat(lena.get("/meine-daten/berichtigungen").text()).contains("die Datenschutzstelle");
        assertThat(lena.get(path).text()).contains("Zertifikat neu ausgestellt");
    }

    @Test
    @Promise({"P3", "P5"})
    void aDisputedResultIsReviewedByAPersonAndRestrictedMeanwhile() {
        var reply = lena.submit(
                lena.get("/meine-daten/anliegen/neu?art=HUMAN_REVIEW&zu=python-grundlagen"),
                "/meine-daten/anliegen",
                Map.of("kind", "HUMAN_REVIEW", "about", "python-grundlagen", "wish", "Meine Antwort war richtig."));
        var path = reply.location().replaceAll("\\?.*", "");
        assertThat(in(() -> restrictions.of(lenaId))).singleElement().satisfies(it -> {
            assertThat(it.key()).isEqualTo("quiz_answers");
            assertThat(it.liftsAt()).isNull();
        });

        act(id(path), "pruefung", "Die Lösung im Kurs war falsch.");
        act(id(path), "antwort", "Sie hatten recht.");
        assertThat(lena.get(path).text()).contains("Von einem Menschen geprüft", "Sie hatten recht.");
        assertThat(in(() -> restrictions.of(lenaId)))
                .as("the person is told before it is lifted")
                .singleElement()
                .satisfies(it -> assertThat(it.liftsAt()).isAfter(Instant.now().plus(Duration.ofDays(13))));
    }

    @Test
    @Promise("P8")
    void othersSeeNothingOfARequestAndOnlyPrivacyOfficersWorkOnIt() {
        var path = ask("ACCESS", "Geheim");
        var emil = "emil" + mark + "@anliegen.example";
        add("Emil Fremd", emil, Language.DE);
        var stranger = Visitor.of("dravoiqent", port).signIn(emil, PASSWORD);

        assertThat(stranger.get(path).status()).isEqualTo(404);
        assertThat(stranger.get(DESK).status()).isEqualTo(403);
        assertThat(Visitor.of("dravoiqent", port).get(DESK).status()).isIn(302, 303, 401);
        assertThat(lena.get(DESK).status()).isEqualTo(403);
    }

    @Test
    @Promise("P8")
    void whatIsSentTwiceIsOneRequestAndWhatIsAddedTooLateIsNotLost() {
        var path = ask("ACCESS", "Was wissen Sie?");
        assertThat(ask("ACCESS", "Was wissen Sie?")).as("a second click").isEqualTo(path);
        assertThat(ask("ACCESS", "Was wissen Sie noch?")).isNotEqualTo(path);
        var page = lena.get(path);
        assertThat(lena.submit(page, path + "/nachricht", Map.of("words", " ")).status())
                .isEqualTo(422);
        act(id(path), "antwort", "Das hier.");

        var late = lena.submit(page, path + "/nachricht", Map.of("words", "Noch etwas, lange überlegt."));
        assertThat(late.status()).isEqualTo(422);
        assertThat(late.text()).contains("inzwischen abgeschlossen", "Noch etwas, lange überlegt.");
        assertThat(dora.get(DESK + "/keine-nummer").status())
                .as("no such page, not a broken request")
                .isEqualTo(404);
    }

    private String ask(String kind, String wish) {
        var reply = lena.submit(
                lena.get("/meine-daten/anliegen/neu?art=" + kind),
                "/meine-daten/anliegen",
                Map.of("kind", kind, "wish", wish));
        assertThat(reply.status()).as(reply.text()).isEqualTo(303);
        return reply.location().replaceAll("\\?.*", "");
    }

    private Reply act(String id, String what, String words) {
        var token = dora.get(DESK + "/" + id).page().select("input[name=_csrf]").val();
        return dora.post(DESK + "/" + id + "/" + what, Map.of("_csrf", token, "words", words));
    }

    private void rename(String name) {
        set("name", "name", name);
    }

    private void phone(String number) {
        set("angaben", "phone", number);
    }

    private void set(String form, String field, String value) {
        var answer = lena.submit(lena.get("/einstellungen"), "/einstellungen/" + form, Map.of(field, value));
        assertThat(answer.status()).isEqualTo(303);
    }

    private static boolean told(Inbox inbox, String path, String sentence) {
        return inbox.mails().stream()
                .anyMatch(it ->
                        it.text().contains(DESK + "/" + id(path)) && it.text().contains(sentence));
    }

    private void remind() {
        CurrentAcademy.run(academy, reminders::remind);
    }

    private long steps(String kind) {
        return in(() -> evidence.countOf(lenaId, kind));
    }

    private static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private <T> T in(Callable<T> work) {
        try {
            return CurrentAcademy.call(academy, work);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private PersonId add(String name, String email, Language language, Role... roles) {
        return in(() -> people.create(new NewPerson(name, email, PASSWORD, language, Set.of(roles))));
    }
}
