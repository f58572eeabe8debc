package de.redlich.rights.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import de.redlich.Installed;
import de.redlich.MovedTime;
import de.redlich.OwnProcess;
import de.redlich.Promise;
import de.redlich.Reply;
import de.redlich.Visitor;
import de.redlich.certificate.Issuing;
import de.redlich.course.Courses;
import de.redlich.course.content.Question;
import de.redlich.course.content.Quiz;
import de.redlich.privacy.Evidence;
import de.redlich.quiz.Answers;
import de.redlich.quiz.Given;
import de.redlich.quiz.Stamp;
import de.redlich.rights.copy.Fetched;
import de.redlich.rights.copy.Owned;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@Installed
@Promise("P2")
class TransferTest {
    private static final String BASICS = "python-grundlagen";
    private static final String ADVANCED = "fortgeschrittenes-python";

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Courses courses;

    @Autowired
    private Answers answers;

    @Autowired
    private Issuing issuing;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Evidence evidence;

    @Autowired
    private MovedTime time;

    private Owned ada;

    @BeforeEach
    void adaHasLearnt() {
        ada = Owned.in("dravoiqent", "Ada Umzug", port, context);
        ada.enrol(BASICS);
        ada.enrol(ADVANCED);
        ada.here(() -> {
            learn(BASICS);
            learn(ADVANCED);
            var course = courses.published(BASICS).orElseThrow();
            return issuing.issue(ada.id(), course.id(), course.version().id()).orElseThrow();
        });
    }

    @Test
    void twoInstallationsAndNothingIsLostOnTheWay(@TempDir Path data) {
        var settings = Map.of("REDLICH_DATA", data.toString(), "REDLICH_DEMO", "true", "REDLICH_DEVELOPMENT", "true");
        try (var other = OwnProcess.start(settings).ready()) {
            var petra = Visitor.of("dravoiqent", other.port()).signIn("petra@dravoiqent.example", "lernen-mit-freude");
            var before = ada.fetch("mitnahme.zip").json();
            bring(petra, offer());
            var after = portable(petra, "lernen-mit-freude");

            assertThat(after.get("courses")).isEqualTo(before.get("courses"));
            assertThat(after.get("certificates")).isEqualTo(before.get("certificates"));
            assertThat(before.get("courses").size()).isEqualTo(2);
            assertThat(before.get("certificates").size()).isEqualTo(1);

            // and back again to somebody new: still nothing is lost
            var bea = Owned.in("dravoiqent", "Bea Zurück", port, context);
            bring(bea.visitor(), offer(petra, "lernen-mit-freude"));
            assertThat(bea.fetch("mitnahme.zip").json().get("courses")).isEqualTo(before.get("courses"));
        }
    }

    @Test
    void betweenTwoAcademiesOfOneInstallationAndTwiceAddsNothing() {
        var emre = Owned.in("qexport", "Emre Ankunft", port, context);
        var before = ada.fetch("mitnahme.zip").json();
        bring(emre.visitor(), offer());
        var page = emre.visitor().get("/meine-daten/mitbringen");
        var after = emre.fetch("mitnahme.zip");

        assertThat(page.text())
                .contains(
                        "Python-Grundlagen",
                        "Ihr Fortschritt gilt darin",
                        "als Nachweis",
                        "Ausgestellt von Dravoiqent");
        for (var course : before.get("courses")) {
            assertThat(without(course(after.json(), course.get("key").asString())))
                    .isEqualTo(course);
        }
        assertThat(emre.visitor().get("/uebersicht").text()).contains("Python-Grundlagen");
        assertThat(emre.visitor().get("/meine-daten").text())
                .contains("Mitgebrachte Kurse", "Mitgebrachte Zertifikate");
        assertThat(schemaBreaches(after)).isEmpty();

        long rows = rows(emre);
        bring(emre.visitor(), offer());
        assertThat(rows(emre)).as("a second time adds nothing").isEqualTo(rows);
        assertThat(emre.fetch("mitnahme.zip").json().get("courses"))
                .isEqualTo(after.json().get("courses"));
        assertThat(ada.here(() -> evidence.countOf(ada.id(), "rights.transferred")))
                .isEqualTo(2);
    }

    @Test
    void anOfferIsFetchedOnceAndTheSameCodeSaysWhatHappened() {
        var emre = Owned.in("qexport", "Emre Einmal", port, context);
        var fritz = Owned.in("qexport", "Fritz Fremd", port, context);
        var code = offer();
        bring(emre.visitor(), code);

        assertThat(look(emre.visitor(), code).text()).contains("haben Sie schon übernommen");
        assertThat(look(fritz.visitor(), code).text()).contains("gilt nicht mehr");
        assertThat(fritz.visitor().get("/meine-daten/mitbringen").text()).doesNotContain("Python-Grundlagen");
    }

    @Test
    void anOfferEndsAfterHalfAnHour() {
        var emre = Owned.in("qexport", "Emre Spät", port, context);
        var code = offer();

        time.at(
                Instant.now().plus(Duration.ofMinutes(31)),
                () -> assertThat(look(emre.visitor(), code).text()).contains("gilt nicht mehr"));
    }

    @Test
    void whatWasChangedOnTheWayIsRefused() throws IOException {
        var emre = Owned.in("qexport", "Emre Vorsicht", port, context);
        var code = Code.read(offer()).orElseThrow();
        try (var impostor = new Impostor(exchange ->
                Impostor.passOnWith(code, port, "dravoiqent.localhost", "\"RIGHT\"", "\"WRONG\"", exchange))) {
            var carried = new Code(impostor.address(), code.offer(), code.secret(), code.fingerprint());
            assertThat(look(emre.visitor(), carried.written()).text()).contains("nicht das, was der andere Anbieter");
            assertThat(impostor.asked()).isEqualTo(1);
        }
        var otherKey = Code.read(offer()).orElseThrow();
        otherKey.fingerprint()[0] ^= 1;
        assertThat(look(emre.visitor(), otherKey.written()).text()).contains("nicht das, was der andere Anbieter");
        assertThat(look(emre.visitor(), offer().substring(0, 60)).text()).contains("kein vollständiger Code");
        assertThat(rows(emre)).isZero();
    }

    @Test
    void nobodyIsFollowedElsewhereAndNothingEndlessIsRead() throws IOException {
        var emre = Owned.in("qexport", "Emre Geduld", port, context);
        var code = Code.read(offer()).orElseThrow();
        try (var inside = new Impostor(exchange -> exchange.sendResponseHeaders(200, -1));
                var redirecting = new Impostor(exchange -> {
                    exchange.getResponseHeaders().set("Location", inside.address() + "/geheim");
                    exchange.sendResponseHeaders(302, -1);
                });
                var endless = new Impostor(exchange -> {
                    exchange.sendResponseHeaders(200, 0);
                    var much = new byte[1 << 20];
                    for (int i = 0; i < 40; i++) {
                        exchange.getResponseBody().write(much);
                    }
                })) {
            assertThat(look(emre.visitor(), at(redirecting, code)).text()).contains("antwortet nicht");
            assertThat(inside.asked()).as("the redirect was not followed").isZero();
            assertThat(look(emre.visitor(), at(endless, code)).text()).contains("32 MB");
        }
        var inNetwork = new Code("https://10.0.0.1", code.offer(), code.secret(), code.fingerprint());
        assertThat(look(emre.visitor(), inNetwork.written()).text()).contains("antwortet nicht");
    }

    @Test
    void anAnswerIsRightOnlyIfOurSolutionSaysSo() {
        var emre = Owned.in("qexport", "Emre Ehrlich", port, context);
        ada.here(() -> jdbc.sql(
                        "update quiz.answer set state = 'RIGHT', points = 1 where learner_id = ? and state = 'WRONG'")
                .param(ada.id().value())
                .update());
        bring(emre.visitor(), offer());

        assertThat(emre.here(() -> jdbc.sql("select count(*) from quiz.answer where learner_id = ? and state = 'WRONG'")
                        .param(emre.id().value())
                        .query(Long.class)
                        .single()))
                .isPositive();
    }

    @Test
    void withoutThePasswordNothingIsOffered() {
        var page = ada.visitor().get("/meine-daten/umzug");
        var refused = ada.visitor()
                .submit(
                        page,
                        "/meine-daten/umzug",
                        Map.of("anbieter", "http://qexport.localhost:" + port, "password", "falsch"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select("#code")).isEmpty();
        assertThat(refused.page().select("[name=anbieter]").val()).contains("qexport");
        assertThat(ada.visitor()
                        .post("/umzug/angebote/" + UUID.randomUUID(), Map.of())
                        .status())
                .isEqualTo(410);
    }

    private static String at(Impostor impostor, Code code) {
        return new Code(impostor.address(), UUID.randomUUID(), code.secret(), code.fingerprint()).written();
    }

    /** Every lesson read, some done; a right answer, a wrong one, one only kept. */
    private void learn(String slug) {
        var course = courses.published(slug).orElseThrow();
        var version = course.version().id();
        var outline = courses.outline(version).lessons();
        int answered = 0;
        for (var head : outline) {
            jdbc.sql("""
                    insert into learning.progress (academy_id, learner_id, enrolment_id, lesson_key, block_key, position,
                                                   seconds, completed_at)
                    select academy_id, learner_id, id, ?, 'b', 7, ?, case when ? then now() - interval '3 days' end
                      from learning.enrolment where learner_id = ? and course_id = ?
                    on conflict (enrolment_id, lesson_key) do nothing""")
                    .params(
                            head.key(),
                            60 + head.position(),
                            head.position() % 2 == 0,
                            ada.id().value(),
                            course.id().value())
                    .update();
            for (var block :
                    courses.lesson(version, head.position()).orElseThrow().blocks()) {
                if (block instanceof Quiz quiz && quiz.question() instanceof Question.Choice choice && answered < 3) {
                    answer(answered++, course.id(), quiz, choice);
                }
            }
        }
        jdbc.sql("""
                insert into learning.week (academy_id, learner_id, enrolment_id, monday, seconds)
                select academy_id, learner_id, id, date '2026-11-09', 1234 from learning.enrolment
                 where learner_id = ? and course_id = ?""").params(ada.id().value(), course.id().value()).update();
    }

    private void answer(int which, de.redlich.course.CourseId course, Quiz quiz, Question.Choice choice) {
        int option = 0;
        boolean wanted = which == 0;
        while (choice.options().get(option).right() != wanted) {
            option++;
        }
        var given = new Given(List.of(Integer.toString(option)));
        var stamp = new Stamp(UUID.randomUUID(), 1);
        if (which == 2) {
            answers.save(ada.id(), course, quiz, given, stamp);
        } else {
            answers.check(ada.id(), course, quiz, given, stamp);
        }
    }

    private String offer() {
        return offer(ada.visitor(), Owned.PASSWORD);
    }

    private String offer(Visitor from, String password) {
        var offered = from.submit(
                from.get("/meine-daten/umzug"),
                "/meine-daten/umzug",
                Map.of("anbieter", "http://qexport.localhost:" + port, "password", password));
        assertThat(offered.page().select("a[rel=external]").attr("href"))
                .isEqualTo("http://qexport.localhost:" + port + "/meine-daten/mitbringen");
        return offered.page().select("#code").text();
    }

    private static Reply look(Visitor to, String code) {
        return to.submit(to.get("/meine-daten/mitbringen"), "/meine-daten/mitbringen", Map.of("code", code));
    }

    private static void bring(Visitor to, String code) {
        var looked = look(to, code);
        assertThat(looked.status()).as(looked.text()).isEqualTo(303);
        var preview = to.get(looked.location());
        assertThat(preview.text()).contains("Noch ist nichts übernommen");
        var taken = to.submit(preview, looked.location() + "/uebernahme", Map.of());
        assertThat(taken.location()).contains("broughtalong");
    }

    private static JsonNode portable(Visitor of, String password) {
        var proved = of.submit(of.get("/meine-daten/kopie"), "/meine-daten/kopie", Map.of("password", password));
        return Fetched.of(of.get(
                        "/meine-daten/kopie/mitnahme.zip?" + proved.location().replaceFirst(".*\\?", "")))
                .json();
    }

    private static JsonNode course(JsonNode portable, String key) {
        return portable.get("courses")
                .valueStream()
                .filter(it -> it.get("key").asString().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode without(JsonNode course) {
        return ((tools.jackson.databind.node.ObjectNode) course.deepCopy()).without("origin");
    }

    private long rows(Owned owned) {
        return owned.here(() ->
                jdbc.sql("""
                select (select count(*) from learning.enrolment where learner_id = :p)
                     + (select count(*) from learning.progress where learner_id = :p)
                     + (select count(*) from learning.week where learner_id = :p)
                     + (select count(*) from quiz.answer where learner_id = :p)
                     + (select count(*) from rights.brought_course where person_id = :p)
                     + (select count(*) from rights.brought_certificate where person_id = :p)""").param("p", owned.id().value()).query(Long.class).single());
    }

    private static List<String> schemaBreaches(Fetched fetched) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(fetched.text("schema/redlich-portable-1.schema.json"))
                .validate(fetched.text("daten.json"), InputFormat.JSON)
                .stream()
                .map(Object::toString)
                .toList();
    }
}
