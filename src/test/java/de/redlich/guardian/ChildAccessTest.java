package de.redlich.guardian;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.redlich.Installed;
import de.redlich.Promise;
import de.redlich.Visitor;
import de.redlich.account.Role;
import de.redlich.course.CourseImport;
import de.redlich.course.Courses;
import de.redlich.course.liascript.CourseFolder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@Installed
@Promise("P11")
class ChildAccessTest {
    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private CourseImport imports;

    @Autowired
    private Courses courses;

    @Test
    void whatIsNotMadeForChildrenIsExplainedKindly() {
        var family = new Family("dravoiqent", port, context).agreed();
        var mia = family.mia();
        for (var path : new String[] {
            "/einstellungen",
            "/kinder",
            "/kinder/anmeldung",
            "/lehre",
            "/datenschutzstelle/familien",
            "/fremdinhalte",
            "/kurse/python-grundlagen",
            "/kurse/python-grundlagen/lektionen/1",
            "/kurse/python-grundlagen/vorschau",
            "/%65instellungen"
        }) {
            var reply = mia.get(path);
            assertThat(reply.status()).as(path).isEqualTo(403);
            assertThat(reply.text())
                    .as(path)
                    .contains(
                            path.startsWith("/lehre") || path.startsWith("/datenschutzstelle")
                                    ? ""
                                    : "nicht für Kinder gemacht");
        }
        for (var path :
                new String[] {"/", "/kurse", "/uebersicht", "/meine-daten", "/datenschutz/kinder", "/impressum"}) {
            assertThat(mia.get(path).status()).as(path).isEqualTo(200);
        }
        assertThat(mia.get("/kurse/gibt-es-nicht").status()).isEqualTo(404);
    }

    @Test
    void theChildAsksTheGuardianAgreesAndOnlyThenTheChildLearns() {
        var family = new Family("dravoiqent", port, context).agreed();
        var slug = course(family);
        var mia = family.mia();
        assertThat(mia.get("/kurse").body()).contains("/kurse/" + slug).doesNotContain("Fortgeschrittenes Python");

        var asked = mia.submit(mia.get("/kurse/" + slug), "/kurse/" + slug + "/einschreibung", Map.of());
        assertThat(asked.location()).isEqualTo("/kurse/" + slug + "/teilnahmewunsch");
        var wish = asked.location();
        mia.submit(mia.get(wish), wish, Map.of());
        assertThat(mia.get(wish).text()).contains("Wir haben deine Eltern gefragt");
        assertThat(mia.get("/kurse/" + slug + "/lektionen/2").status()).isEqualTo(403);
        assertThat(family.link("/kinder/" + family.child().value())).isEqualTo(family.page());

        family.mother.submit(family.mother.get(family.page()), family.page() + "/kurse/" + slug, Map.of());
        var lesson = mia.get("/kurse/" + slug + "/lektionen/1");
        assertThat(lesson.status()).isEqualTo(200);
        mia.submit(lesson, "/kurse/" + slug + "/lektionen/1/abschluss", Map.of());
        assertThat(mia.get("/kurse/" + slug + "/lektionen/2").text()).contains("Zwei");
        assertThat(mia.get("/uebersicht").text()).contains("33 %");

        family.mother.submit(
                family.mother.get(family.page()), family.page() + "/kurse/" + slug + "/widerruf", Map.of());
        assertThat(mia.get("/kurse/" + slug + "/lektionen/2").status()).isEqualTo(403);
    }

    @Test
    void aChildIsSpokenToAsAChildAndAnAdultAsAnAdult() {
        var family = new Family("dravoiqent", port, context).agreed();
        var slug = course(family);
        family.mother.submit(family.mother.get(family.page()), family.page() + "/kurse/" + slug, Map.of());
        var mia = family.mia();
        for (var path : new String[] {
            "/",
            "/kurse",
            "/kurse?suche=nichtsdavon",
            "/kurse/" + slug,
            "/kurse/" + slug + "/lektionen/1",
            "/uebersicht",
            "/meine-zertifikate",
            "/zertifikate",
            "/gibt-es-nicht",
            "/einstellungen"
        }) {
            assertThat(mia.get(path).text()).as(path).doesNotContainPattern("\\b(Sie|Ihnen|Ihr|Ihre[mnrs]?)\\b");
        }
        assertThat(mia.get("/uebersicht").text()).contains("Schön, dass du da bist");
        assertThat(mia.get("/meine-daten").text()).contains("über dich gespeichert");
        assertThat(mia.get("/meine-daten/beschwerde").text()).contains("Du kannst dich jederzeit beschweren");
        assertThat(family.mother.get("/uebersicht").text()).contains("Noch haben Sie keinen Kurs belegt");
    }

    @Test
    void noCodeEnrolsAChildWithoutAgreement() {
        var family = new Family("qexport", port, context).agreed();
        var child = family.child();
        for (var slug : new String[] {course(family), "python-grundlagen"}) {
            assertThatThrownBy(() -> family.in(
                            () -> jdbc.sql("""
                            insert into learning.enrolment (academy_id, learner_id, course_id, version_id)
                            select academy_id, ?, id, published_id from course.course where slug = ?""").params(child.value(), slug).update()))
                    .as(slug)
                    .isInstanceOf(DataAccessException.class)
                    .hasMessageContaining("guardian's agreement");
        }
    }

    @Test
    void aGuardianCannotOpenACourseThatIsNotForChildren() {
        var family = new Family("dravoiqent", port, context).agreed();
        var slug = course(family);
        var page = family.mother.get(family.page());
        var token = page.page().select("form[action$=" + slug + "] input[type=hidden]");

        var reply =
                family.mother.post(family.page() + "/kurse/python-grundlagen", Map.of(token.attr("name"), token.val()));

        assertThat(reply.status()).isEqualTo(404);
    }

    @Test
    void theLecturerSeesTheDisplayNameOnlyAndDecidesWhichCoursesAreForChildren() {
        var family = new Family("dravoiqent", port, context).agreed();
        var email = UUID.randomUUID() + "@beispiel.example";
        var lecturer = family.person("Lehrerin Linde", email, Role.LECTURER);
        var slug = family.in(
                () -> imports.importCourse(folder(), null, lecturer, true).slug());
        var linde = Visitor.of("dravoiqent", port).signIn(email, Family.PASSWORD);
        var id = family.in(() -> courses.published(slug).orElseThrow().id().value());

        assertThat(family.mia().get("/kurse/" + slug).status()).isEqualTo(403);
        var setting = "/lehre/kurse/" + id + "/altersgruppe";
        linde.submit(linde.get("/lehre/kurse/" + id), setting, Map.of());
        assertThat(Visitor.of("dravoiqent", port).get("/kurse/" + slug).text()).contains("Für Kinder unter 16");
        family.mother.submit(family.mother.get(family.page()), family.page() + "/kurse/" + slug, Map.of());

        var seen = linde.get("/lehre/kurse/" + slug + "/lernende");
        assertThat(seen.text()).contains("Mia");
        assertThat(seen.body())
                .doesNotContain(
                        family.username, family.child().value().toString(), family.birth.toString(), "Petra Mutter");
    }

    @Test
    void ofAChildsTimeNothingIsCounted() {
        var family = new Family("dravoiqent", port, context).agreed();
        var slug = course(family);
        family.mother.submit(family.mother.get(family.page()), family.page() + "/kurse/" + slug, Map.of());
        var mia = family.mia();
        var lesson = mia.get("/kurse/" + slug + "/lektionen/1");
        var csrf = lesson.page().select("form input[name=_csrf]").first();

        var reply = mia.post(
                "/kurse/" + slug + "/lektionen/1/fortschritt",
                Map.of(
                        "view",
                        UUID.randomUUID().toString(),
                        "serial",
                        "1",
                        "spent",
                        "60",
                        "_csrf",
                        csrf == null ? "" : csrf.val()));

        assertThat(reply.status()).isEqualTo(204);
        assertThat(family.mother.get(family.page() + "/daten").page().select("#learning_time .mydata-plain dd"))
                .allMatch(value -> value.text().equals("0"));
    }

    private String course(Family family) {
        var lecturer = family.person("Lehrer", UUID.randomUUID() + "@beispiel.example", Role.LECTURER);
        return family.in(() -> {
            var slug = imports.importCourse(folder(), null, lecturer, true).slug();
            imports.openToChildren(lecturer, slug);
            return slug;
        });
    }

    private static CourseFolder folder() {
        var title = "Kinderkurs " + UUID.randomUUID().toString().substring(0, 8);
        var text = "# " + title + "\n\n## Eins\n\nErster Text.\n\n## Zwei\n\nZweiter Text.\n";
        return CourseFolder.of(Map.of("README.md", text.getBytes(StandardCharsets.UTF_8)));
    }
}
