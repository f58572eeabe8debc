package de.redlich.learning;

import static org.assertj.core.api.Assertions.assertThat;

import de.redlich.Installed;
import de.redlich.Promise;
import de.redlich.Reply;
import de.redlich.Visitor;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

@Installed
class LearnerPagesTest {
    @Autowired
    private ApplicationContext context;

    @LocalServerPort
    private int port;

    private School school;
    private String email;
    private Visitor ada;
    private String course;

    @BeforeEach
    void adaIsSignedIn() {
        school = School.in("dravoiqent", context);
        email = School.email();
        school.learner(email);
        ada = Visitor.of("dravoiqent", port).signIn(email, School.PASSWORD);
        course = "/kurse/" + school.slug();
    }

    @Test
    @Promise("B1")
    void aGuestReadsTheLessonForTryingAndNoOther() {
        var guest = Visitor.of("dravoiqent", port);
        var preview = guest.get(course + "/lektionen/1");
        assertThat(preview.status()).isEqualTo(200);
        assertThat(preview.page().select("button[value=check]")).isEmpty();
        var locked = guest.get(course + "/lektionen/2");
        assertThat(locked.status()).isEqualTo(403);
        assertThat(locked.text()).contains("Kurs belegen").doesNotContain("Ein Absatz zum Lesen");
        assertThat(guest.get(course + "/lektionen/77").status()).isEqualTo(404);
        assertThat(guest.get(course + "/lektionen/0").status()).isEqualTo(404);
    }

    @Test
    @Promise("B1")
    void aGuestWhoWantsToEnrolSignsInFirstAndThenEnrols() {
        var guest = Visitor.of("dravoiqent", port);
        var asked = guest.get(course + "/lektionen/2");
        assertThat(asked.page().select("a.button").eachAttr("href"))
                .contains("/anmelden?weiter=" + course + "/einschreibung");
        guest.signIn(email, School.PASSWORD);
        var enrolled = guest.submit(guest.get(course + "/einschreibung"), course + "/einschreibung", Map.of());
        assertThat(enrolled.location()).startsWith(course + "/lektionen/1");
        assertThat(guest.get("/uebersicht").text())
                .contains(school.course.version().title());
    }

    @Test
    @Promise("B2")
    void anotherBrowserGoesOnAtTheSameBlock() {
        enrol();
        var lesson = ada.get(course + "/lektionen/1");
        var report = ada.post(
                course + "/lektionen/1/fortschritt",
                fields(
                        lesson,
                        Map.of(
                                "view",
                                UUID.randomUUID().toString(),
                                "serial",
                                "1",
                                "block",
                                "a2",
                                "offset",
                                "120",
                                "spent",
                                "0")));
        assertThat(report.status()).isEqualTo(204);

        var elsewhere = Visitor.of("dravoiqent", port).signIn(email, School.PASSWORD);
        var resumed = elsewhere.get(course + "/weiter");
        assertThat(resumed.location()).isEqualTo(course + "/lektionen/1#b-a2");
        var shown = elsewhere.get(course + "/lektionen/1").page();
        assertThat(shown.select("#b-a2")).hasSize(1);
        assertThat(shown.select("[data-report]").attr("data-resume")).isEqualTo("a2");
        assertThat(shown.select("[data-report]").attr("data-offset")).isEqualTo("120");
    }

    @Test
    @Promise("B4")
    void aQuestionIsAnsweredWithoutScripts() {
        enrol();
        var action = course + "/lektionen/2/fragen/q-cloze";
        var wrong = ada.submit(ada.get(course + "/lektionen/2"), action, Map.of("act", "check", "answer.0", "Bonn"));
        assertThat(wrong.status()).isEqualTo(303);
        assertThat(wrong.location()).isEqualTo(course + "/lektionen/2#b-q-cloze");
        var page = ada.get(course + "/lektionen/2");
        assertThat(page.page().select("#b-q-cloze").text())
                .contains("Noch nicht richtig")
                .doesNotContain("Darum.");
        assertThat(page.page().select("#b-q-cloze input[name=answer.0]").val()).isEqualTo("Bonn");

        ada.submit(page, action, Map.of("act", "check", "answer.0", "Berlin"));
        assertThat(ada.get(course + "/lektionen/2").page().select("#b-q-cloze").text())
                .contains("Richtig!", "Darum.");
    }

    @Test
    @Promise("B4")
    void aScriptIsToldThatTheAnswerIsSaved() {
        enrol();
        var lesson = ada.get(course + "/lektionen/2");
        var reply = json(
                course + "/lektionen/2/fragen/q-survey",
                fields(
                        lesson,
                        Map.of(
                                "act",
                                "save",
                                "view",
                                UUID.randomUUID().toString(),
                                "serial",
                                "2",
                                "answer",
                                "x".repeat(10_000))));
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.body()).contains("\"saved\":true", "\"at\":");
        assertThat(ada.get(course + "/lektionen/2").page().select("textarea").text())
                .hasSize(10_000);
    }

    @Test
    void anAnswerThatIsTooLongIsRefusedAndTheOldOneStays() {
        enrol();
        var lesson = ada.get(course + "/lektionen/2");
        var action = course + "/lektionen/2/fragen/q-survey";
        ada.submit(lesson, action, Map.of("act", "save", "answer", "kurz"));
        var reply = json(action, fields(lesson, Map.of("act", "save", "answer", "x".repeat(40_001))));
        assertThat(reply.status()).isEqualTo(422);
        assertThat(ada.get(course + "/lektionen/2").page().select("textarea").text())
                .isEqualTo("kurz");
    }

    @Test
    void aCourseNeverTakenCannotBeLeftAndLeavingTwiceIsLeavingOnce() {
        var stranger = ada.post(course + "/austritt", Map.of("_csrf", token()));
        assertThat(stranger.status()).isEqualTo(404);

        assertThat(ada.get(course).page().select("aside button").text()).isEqualTo("Kurs belegen");
        enrol();
        assertThat(ada.get(course).page().select("aside a.button").attr("href")).isEqualTo(course + "/weiter");
        for (int i = 0; i < 2; i++) {
            var left = ada.post(course + "/austritt", Map.of("_csrf", token()));
            assertThat(left.location()).contains("hinweis=learning.left");
        }
    }

    private String token() {
        return ada.get("/einstellungen").page().select("input[name=_csrf]").val();
    }

    @Test
    void hostileAddressesFindNothing() {
        enrol();
        var lesson = ada.get(course + "/lektionen/2");
        for (var key : new String[] {"gibt-es-nicht", "m1", "%00", "..%2Fq-cloze", "%27--"}) {
            var reply = ada.post(course + "/lektionen/2/fragen/" + key, fields(lesson, Map.of("act", "save")));
            assertThat(reply.status()).as(key).isBetween(400, 404);
        }
        assertThat(ada.post(course + "/lektionen/2/fragen/q-cloze", fields(lesson, Map.of("act", "zaubern")))
                        .status())
                .isEqualTo(400);
        assertThat(ada.get("/kurse/gibt-es-nicht/lektionen/1").status()).isEqualTo(404);
        assertThat(ada.get(course + "/lektionen/eins").status()).isBetween(400, 404);
    }

    @Test
    void aForeignLearnerAnswersNothing() {
        enrol();
        var lesson = ada.get(course + "/lektionen/2");
        var other = School.email();
        school.learner(other);
        var bea = Visitor.of("dravoiqent", port).signIn(other, School.PASSWORD);
        var form = fields(bea.get(course + "/lektionen/2"), Map.of("act", "save", "answer.0", "Berlin"));
        assertThat(bea.post(course + "/lektionen/2/fragen/q-cloze", form).status())
                .isEqualTo(404);
        assertThat(bea.get(course + "/stand").status()).isEqualTo(404);
        assertThat(lesson.page().select("#b-q-cloze input[name=answer.0]").val())
                .isEmpty();
    }

    @Test
    void anotherAcademyDoesNotKnowTheCourse() {
        assertThat(Visitor.of("qexport", port).get(course + "/lektionen/1").status())
                .isEqualTo(404);
        assertThat(Visitor.of("qexport", port).get(course + "/einschreibung").status())
                .isIn(303, 404);
    }

    @Test
    void anAnswerPostedAfterTheSessionEndedIsShownAgain() {
        enrol();
        var lesson = ada.get(course + "/lektionen/2");
        ada.cookies().keySet().removeIf(name -> name.contains("session") || name.contains("sitzung"));
        var reply = ada.submit(
                lesson,
                course + "/lektionen/2/fragen/q-survey",
                Map.of("act", "save", "answer", "Das habe ich lange überlegt."));
        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.body()).contains("Das habe ich lange überlegt.");
    }

    @Test
    void lessonsAreCompletedAndOpenedAgain() {
        enrol();
        var done = ada.submit(ada.get(course + "/lektionen/1"), course + "/lektionen/1/abschluss", Map.of());
        assertThat(done.location()).isEqualTo(course + "/lektionen/2");
        assertThat(ada.get(course + "/stand").text()).contains("1 von 3 Lektionen", "2 Quizpunkte fehlen noch");
        ada.submit(ada.get(course + "/lektionen/1"), course + "/lektionen/1/wiederaufnahme", Map.of());
        assertThat(ada.get(course + "/stand").text()).contains("0 von 3 Lektionen");
    }

    @Test
    void theCompletedCourseIsCelebratedWithItsCertificate() {
        enrol();
        for (var key : new String[] {"1/fragen/q-choice", "2/fragen/q-cloze"}) {
            var number = key.substring(0, 1);
            ada.submit(
                    ada.get(course + "/lektionen/" + number),
                    course + "/lektionen/" + key,
                    key.endsWith("choice")
                            ? Map.of("act", "check", "answer", "0")
                            : Map.of("act", "check", "answer.0", "Berlin"));
        }
        for (int number = 1; number <= 3; number++) {
            ada.submit(
                    ada.get(course + "/lektionen/" + number), course + "/lektionen/" + number + "/abschluss", Map.of());
        }
        var standing = ada.get(course + "/stand");
        assertThat(standing.text()).contains("herzlichen Glückwunsch");
        assertThat(standing.page().select("a[href$=/zertifikat]")).isNotEmpty();
        assertThat(ada.get("/uebersicht").page().select("a[href$=/zertifikat]")).isNotEmpty();
    }

    @Test
    @Promise("B3")
    void theTimeSpentIsShownByLessonAndWeek() {
        enrol();
        school.run(() -> context.getBean(LessonProgress.class)
                .record(
                        school.slug(),
                        context.getBean(de.redlich.account.People.class)
                                .withEmail(email)
                                .orElseThrow(),
                        1,
                        new Report(UUID.randomUUID(), 1, "a1", 0, 600),
                        java.time.Instant.now().plusSeconds(700)));
        assertThat(ada.get("/uebersicht/lernzeit").text()).contains("Anfang", "10 Minuten", "Nach Wochen");
        assertThat(ada.get(course + "/lektionen/1").text()).contains("Bisher hier: 10 Minuten");
    }

    @Test
    void onlyTheLecturerSeesWhoIsWhere() {
        enrol();
        var lecturer = Visitor.of("dravoiqent", port).signIn(school.lecturerEmail, School.PASSWORD);
        assertThat(lecturer.get("/lehre" + course + "/lernende").text()).contains("Ada Lernt");
        assertThat(ada.get("/lehre" + course + "/lernende").status()).isEqualTo(403);
        var other = School.in("dravoiqent", context);
        var foreign = Visitor.of("dravoiqent", port).signIn(other.lecturerEmail, School.PASSWORD);
        assertThat(foreign.get("/lehre" + course + "/lernende").status()).isEqualTo(404);
    }

    private void enrol() {
        ada.submit(ada.get(course + "/einschreibung"), course + "/einschreibung", Map.of());
    }

    private static Map<String, String> fields(Reply page, Map<String, String> typed) {
        var fields = new HashMap<>(typed);
        fields.put("_csrf", page.page().select("input[name=_csrf]").val());
        return fields;
    }

    private Reply json(String path, Map<String, String> fields) {
        var body = new StringBuilder();
        fields.forEach((name, value) -> body.append(name)
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8))
                .append('&'));
        return ada.send(ada.request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "application/json")
                .header("Sec-Fetch-Site", "same-origin")
                .POST(BodyPublishers.ofString(body.toString())));
    }
}
