package de.redlich.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.redlich.Inbox;
import de.redlich.Installed;
import de.redlich.Keyring;
import de.redlich.MovedTime;
import de.redlich.Promise;
import de.redlich.Reply;
import de.redlich.Visitor;
import de.redlich.account.Identity;
import de.redlich.account.People;
import de.redlich.account.Role;
import de.redlich.page.Language;
import de.redlich.privacy.Evidence;
import de.redlich.storage.Settings;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@Installed
class StaffTest {
    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Rights rights;

    @Autowired
    private Personnel personnel;

    @Autowired
    private Readiness readiness;

    @Autowired
    private Grants grants;

    @Autowired
    private People people;

    @Autowired
    private Identity identity;

    @Autowired
    private Evidence evidence;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Settings settings;

    @Autowired
    private MovedTime time;

    private Crew crew;

    @BeforeEach
    void atOneAcademy() {
        crew = Crew.at("dravoiqent", context, port);
    }

    @Test
    @Promise("S3")
    void aRightHoldsWithTheNextRequestAndEndsWithTheNext() {
        var otto = crew.with("Otto Ohne");
        assertThat(otto.browser().get("/personal").status()).isEqualTo(403);

        crew.run(() -> rights.give(otto.id(), Role.OWNER, null, null, "Test"));
        crew.run(() -> readiness.sign(otto.id(), "words", "de"));
        crew.run(() -> readiness.passed(otto.id(), "datenschutz-im-alltag"));
        assertThat(otto.browser().get("/personal").location())
                .as("who gets a task needs a second proof first")
                .startsWith("/anmelden");
        assertThat(Keyring.codeOf(port, "dravoiqent", otto.email()))
                .as("has one now")
                .hasSize(6);
        assertThat(otto.browser().get("/personal").status()).isEqualTo(200);
        assertThat(otto.browser().get("/lehre").status())
                .as("an owner does not teach")
                .isEqualTo(403);

        crew.run(() -> rights.of(otto.id()).forEach(it -> rights.end(it.id(), Entitlement.End.TAKEN_BACK, null)));
        assertThat(otto.browser().get("/personal").status()).isEqualTo(403);

        crew.run(() -> rights.give(otto.id(), Role.OWNER, null, null, "Test"));
        assertThat(otto.browser().get("/personal").status()).isEqualTo(200);
        crew.run(() -> jdbc.sql("update staff.entitlement set until = now() where person_id = ?")
                .param(otto.id().value())
                .update());
        assertThat(otto.browser().get("/personal").status())
                .as("its time is over")
                .isEqualTo(403);
    }

    @Test
    @Promise("S3")
    void aRoleAtOneAcademyOpensNothingAtAnother() {
        var frieda = crew.with("Frieda Hier", Role.OWNER);
        var there = Visitor.of("qexport", port);
        there.cookies().putAll(frieda.browser().cookies());

        assertThat(there.get("/personal").status()).isEqualTo(303);
        assertThat(there.get("/personal").location()).startsWith("/anmelden");
    }

    @Test
    @Promise("S3")
    void nobodyEndsAnOwnRightByAnotherWay() {
        var frieda = crew.with("Frieda Sägt", Role.OWNER);
        var otto = crew.with("Otto Anderer", Role.SUPPORT);
        var own = crew.in(() -> rights.of(frieda.id())).getFirst().id();
        var token = frieda.browser()
                .get("/personal")
                .page()
                .select("input[name=_csrf]")
                .val();

        for (var way : List.of(
                "/personal/" + otto.id().value() + "/rechte/" + own + "/ende",
                "/personal/ueberpruefung/" + own + "/ende")) {
            frieda.browser().post(way, Map.of("_csrf", token));
            assertThat(frieda.browser().get("/personal").status()).as(way).isEqualTo(200);
        }
    }

    @Test
    @Promise("S3")
    void aRightIsGivenForACourseThatThereIsAndInLettersThatThereAre() {
        var frieda = crew.with("Frieda Gibt", Role.OWNER);
        var otto = crew.with("Otto Bekommt", Role.SUPPORT);
        var page = "/personal/" + otto.id().value();
        var form = frieda.browser().get(page);

        var unknown = frieda.browser()
                .submit(form, page + "/rechte", Map.of("role", "LECTURER", "course", "gibt-es-nicht", "reason", "Neu"));
        assertThat(unknown.status()).isEqualTo(422);
        assertThat(unknown.text()).contains("Diesen Kurs gibt es hier nicht");
        var unwritable = frieda.browser().submit(form, page + "/rechte", Map.of("role", "LECTURER", "reason", "Neu\0"));
        assertThat(unwritable.status()).as("the sender's mistake").isEqualTo(400);
    }

    @Test
    @Promise("S4")
    void withoutDeclarationAndTrainingTheStaffsPagesLeadToWhatIsMissing() {
        var frieda = crew.with("Frieda Lädt", Role.OWNER);
        var email = UUID.randomUUID() + "@team.example";
        var invitation = frieda.browser()
                .submit(
                        frieda.browser().get("/personal"),
                        "/personal/einladungen",
                        Map.of("name", "Nina Neu", "email", email, "role", "SUPPORT", "reason", "Betreuung"));
        assertThat(invitation.status()).isEqualTo(303);

        var nina = choosesAPassword(email);
        var refused = nina.get("/personal/einsicht");
        assertThat(refused.status()).isEqualTo(303);
        assertThat(refused.location()).isEqualTo("/personal/zugang");
        assertThat(nina.post("/personal/einsicht", Map.of()).status()).isEqualTo(403);

        var missing = nina.get("/personal/zugang");
        assertThat(missing.text()).contains("Fehlt noch", "Datenschutz im Alltag");
        assertThat(nina.submit(missing, "/personal/zugang/verpflichtung", Map.of())
                        .status())
                .isEqualTo(422);
        nina.submit(missing, "/personal/zugang/verpflichtung", Map.of("agreed", "true"));
        var id = crew.in(() -> people.withEmail(email).orElseThrow());
        assertThat(crew.in(() -> evidence.countOf(id, Readiness.SIGNED))).isEqualTo(1);
        assertThat(nina.get("/personal/einsicht").status())
                .as("the training is missing")
                .isEqualTo(303);

        crew.run(() -> readiness.passed(id, "python-grundlagen"));
        assertThat(nina.get("/personal/einsicht").status()).as("another course").isEqualTo(303);
        crew.run(() -> readiness.passed(id, "datenschutz-im-alltag"));
        assertThat(nina.get("/personal/einsicht").status()).isEqualTo(200);

        time.at(
                Instant.now().plus(370, ChronoUnit.DAYS),
                () -> assertThat(nina.get("/personal/einsicht").location())
                        .as("both expire")
                        .isEqualTo("/personal/zugang"));
    }

    @Test
    @Promise({"C8", "S3"})
    void supportSeesUseThroughAGrantOnlyAndThePersonSeesTheLook() {
        var lena = crew.with("Lena Fragt");
        var samira = crew.with("Samira Hilft", Role.SUPPORT);

        assertThat(ask(samira, lena.email(), "").status()).as("without a case").isEqualTo(422);
        assertThat(ask(samira, "niemand@team.example", "T-1").status()).isEqualTo(422);
        var granted = ask(samira, lena.email(), "T-4711: Video stockt");
        var look = samira.browser().get(granted.location());
        assertThat(look.text()).contains("Lena Fragt", "T-4711: Video stockt", "Angemeldete Geräte");
        samira.browser().get(granted.location());

        var seen = lena.browser().get("/meine-daten/zugriffe");
        assertThat(seen.page().select("tbody tr"))
                .as("looking again at once is one look")
                .hasSize(1);
        assertThat(seen.text()).contains("Betreuung", "T-4711: Video stockt").doesNotContain("Samira");
        assertThat(crew.with("Kollege Klaus", Role.SUPPORT)
                        .browser()
                        .get(granted.location())
                        .status())
                .as("the grant of somebody else")
                .isEqualTo(404);
        crew.run(() -> jdbc.sql("""
                insert into privacy.restriction (academy_id, person_id, scope, key, ground, since)
                values (academy.current(), ?, 'ALL', '', 'CLAIMS', now())""").param(lena.id().value()).update());
        assertThat(samira.browser().get(granted.location()).text())
                .as("a restriction stops support too")
                .contains("Auf keinem Gerät angemeldet");
        time.at(
                Instant.now().plus(61, ChronoUnit.MINUTES),
                () -> assertThat(samira.browser().get(granted.location()).text())
                        .contains("Abgelaufen")
                        .doesNotContain("Lena Fragt"));
    }

    @Test
    @Promise("S3")
    void securityNeedsASecondPerson() {
        var lena = crew.with("Lena Zwei");
        var viktor = crew.with("Viktor Sicher", Role.SECURITY);
        var sonja = crew.with("Sonja Zweite", Role.SECURITY);
        var path = ask(viktor, lena.email(), "Vorfall 12").location();
        assertThat(viktor.browser().get(path).text())
                .contains("Wartet auf Zustimmung")
                .doesNotContain("Lena Zwei");

        var id = path.substring(path.lastIndexOf('/') + 1);
        var own = viktor.browser().get("/personal/freigaben");
        assertThat(own.page().select("form[action$=" + id + "/zustimmung]")).isEmpty();
        assertThat(crew.in(() -> grants.approve(UUID.fromString(id), viktor.id())))
                .as("not the one who asks")
                .isFalse();
        sonja.browser()
                .submit(
                        sonja.browser().get("/personal/freigaben"),
                        "/personal/freigaben/" + id + "/zustimmung",
                        Map.of());

        assertThat(viktor.browser().get(path).text()).contains("Lena Zwei");
        assertThat(lena.browser().get("/meine-daten/zugriffe").text()).contains("Sicherheit", "Vorfall 12");
    }

    @Test
    @Promise("S3")
    void anEmergencyIsLoudAndReviewedAndMisuseHasAName() {
        var lena = crew.with("Lena Not");
        var viktor = crew.with("Viktor Eilig", Role.SECURITY);
        var dora = crew.with("Dora Prüft", Role.PRIVACY_OFFICER);
        var form = viktor.browser().get("/personal/einsicht");
        var path = viktor.browser()
                .submit(
                        form,
                        "/personal/einsicht",
                        Map.of("email", lena.email(), "reference", "Gefahr im Verzug", "emergency", "true"))
                .location();
        assertThat(viktor.browser().get(path).text()).contains("Lena Not", "Notfallzugriff");
        assertThat(Inbox.of(dora.email(), settings).mail(1).subject()).contains("Notfallzugriff");

        var id = path.substring(path.lastIndexOf('/') + 1);
        dora.browser()
                .submit(
                        dora.browser().get("/personal/freigaben"),
                        "/personal/freigaben/" + id + "/pruefung",
                        Map.of("verdict", "MISUSE"));
        assertThat(lena.browser().get("/meine-daten/zugriffe").text())
                .contains("Notfallzugriff", "Gefahr im Verzug", "Viktor Eilig");
    }

    @Test
    @Promise("S3")
    void whoGradesInOneCourseSeesItsLearnersAndTheySeeThat() {
        var lena = crew.with("Lena Lernt");
        var enrolment = "/kurse/python-grundlagen/einschreibung";
        lena.browser().submit(lena.browser().get("/kurse/python-grundlagen"), enrolment, Map.of());
        var gerd = crew.with("Gerd Bewertet");
        crew.run(() -> {
            rights.give(gerd.id(), Role.GRADER, "python-grundlagen", null, "Vertretung");
            readiness.sign(gerd.id(), "words", "de");
            readiness.passed(gerd.id(), "datenschutz-im-alltag");
        });
        var grading = crew.signedIn(gerd.email());

        var list = grading.get("/lehre/kurse/python-grundlagen/lernende");
        grading.get("/lehre/kurse/python-grundlagen/lernende");
        assertThat(list.text()).contains("Lena Lernt");
        assertThat(grading.get("/lehre/kurse/javascript-fuer-einsteiger/lernende")
                        .status())
                .as("another course")
                .isEqualTo(404);
        assertThat(grading.get("/lehre").status()).as("writes none").isEqualTo(403);
        assertThat(lena.browser().get("/meine-daten/zugriffe").page().select("tbody tr"))
                .as("once a day")
                .filteredOn(it -> it.text().contains("Bewertung"))
                .singleElement()
                .satisfies(it -> assertThat(it.text()).contains("Liste der Lernenden"));
    }

    @Test
    @Promise("S12")
    void aLookIsNeverChanged() {
        var lena = crew.with("Lena Bleibt");
        var samira = crew.with("Samira Blickt", Role.SUPPORT);
        samira.browser().get(ask(samira, lena.email(), "T-1").location());

        assertThatThrownBy(
                        () -> crew.run(() -> jdbc.sql("update staff.look set reference = 'nichts' where person_id = ?")
                                .param(lena.id().value())
                                .update()))
                .rootCause()
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> crew.run(() -> jdbc.sql("delete from staff.look where person_id = ?")
                        .param(lena.id().value())
                        .update()))
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    @Test
    @Promise("S3")
    void aLeaverLosesEverythingInTheSameSecond() {
        var frieda = crew.with("Frieda Leitet", Role.OWNER);
        var lena = crew.with("Lena Weiter");
        var samira = crew.with("Samira Geht", Role.SUPPORT, Role.EDITOR);
        var phone = crew.signedIn(samira.email());
        var path = ask(samira, lena.email(), "T-9").location();
        assertThat(samira.browser().get(path).status()).isEqualTo(200);

        var page = frieda.browser().get("/personal/" + samira.id().value());
        var left = frieda.browser().submit(page, "/personal/" + samira.id().value() + "/austritt", Map.of());
        assertThat(left.location()).contains("staff.left");

        assertThat(samira.browser().get(path).location()).startsWith("/anmelden");
        assertThat(phone.get("/lehre").location()).as("every device").startsWith("/anmelden");
        assertThat(crew.in(() -> rights.of(samira.id()))).allMatch(it -> it.why() == Entitlement.End.LEFT);
        assertThat(crew.in(() -> grants.askedBy(samira.id(), 9))).noneMatch(it -> it.runs(time.instant()));
        var again = crew.signedIn(samira.email());
        assertThat(again.get("/personal/einsicht").status())
                .as("as a private person")
                .isEqualTo(403);
        assertThat(again.get("/meine-daten").status()).isEqualTo(200);
    }

    @Test
    @Promise("S3")
    void anInvitationDiesWithTheOneWhoLeavesBeforeTheFirstDay() {
        var frieda = crew.with("Frieda Zieht Zurück", Role.OWNER);
        var email = UUID.randomUUID() + "@team.example";
        var id = crew.in(() ->
                personnel.invite("Nie Da", email, Language.DE, Optional.of(Role.SUPPORT), frieda.id(), "Vertretung"));
        var link = Inbox.of(email, settings).mail(1).link();
        assertThat(Visitor.of("dravoiqent", port).get(link).status()).isEqualTo(200);

        crew.run(() -> personnel.leave(id, frieda.id()));

        assertThat(Visitor.of("dravoiqent", port).get(link).status()).isEqualTo(410);
        assertThat(crew.in(() -> identity.devicesOf(id))).isEmpty();
    }

    private Reply ask(Crew.Colleague who, String email, String reference) {
        return who.browser()
                .submit(
                        who.browser().get("/personal/einsicht"),
                        "/personal/einsicht",
                        Map.of("email", email, "reference", reference));
    }

    private Visitor choosesAPassword(String email) {
        var link = Inbox.of(email, settings).mail(1).link();
        var browser = Visitor.of("dravoiqent", port);
        assertThat(browser.submit(browser.get(link), link, Map.of("password", Crew.PASSWORD))
                        .status())
                .isEqualTo(303);
        return browser.signIn(email, Crew.PASSWORD);
    }
}
