package de.redlich.course;

import static org.assertj.core.api.Assertions.assertThat;

import de.redlich.Installed;
import de.redlich.Reply;
import de.redlich.Visitor;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;

@Installed
@Import(Lectern.class)
@TestConstructor(autowireMode = AutowireMode.ALL)
class TeachingTest {
    private final Lectern lectern;
    private final Courses courses;
    private final int port;
    private Lectern.Lecturer wanda =
            new Lectern.Lecturer(new de.redlich.privacy.PersonId(new java.util.UUID(0, 0)), "");
    private Visitor browser = Visitor.of("dravoiqent", 0);

    TeachingTest(Lectern lectern, Courses courses, @LocalServerPort int port) {
        this.lectern = lectern;
        this.courses = courses;
        this.port = port;
    }

    @BeforeEach
    void aLecturerIsSignedIn() {
        wanda = lectern.lecturer();
        browser = Visitor.of("dravoiqent", port).signIn(wanda.email(), Lectern.PASSWORD);
    }

    @Test
    void aLecturerImportsPreviewsAndPublishesACourse() {
        var report =
                upload(Lectern.zip(Map.of("ordner/kurs.md", bytes("# Sterne\n\nHell.\n\n- [( )] a\n- [(X)] b\n"))));
        assertThat(report.status()).isEqualTo(303);
        var course = report.location().replaceAll("/bericht.*", "");

        assertThat(browser.get(report.location()).status()).isEqualTo(200);
        var preview = browser.get(course + "/vorschau/1");
        assertThat(preview.text()).contains("Vorschau", "Sterne", "Hell.");
        assertThat(browser.get("/kurse/sterne").status()).isEqualTo(404);

        browser.submit(browser.get(course), course + "/veroeffentlichung", Map.of());

        assertThat(browser.get("/kurse/sterne").text()).contains("Sterne");
    }

    @Test
    void anArchiveThatLeadsOutOfItsFolderIsRefused() {
        refused(422, Lectern.zip(Map.of("../../etc/passwd.md", bytes("# x\n\ny"))));
    }

    @Test
    void anArchiveThatUnpacksWithoutEndIsRefused() {
        refused(413, Lectern.zip(Map.of("kurs.md", bytes("# x\n\ny"), "gross.txt", new byte[60 << 20])));
    }

    @Test
    void aFileThatIsNoArchiveIsRefused() {
        refused(422, bytes("# Kein Archiv"));
    }

    @Test
    void textInNoKnownEncodingIsRefused() {
        refused(422, Lectern.zip(Map.of("kurs.md", new byte[] {'#', ' ', (byte) 0x81, (byte) 0x8d, 1, 2, (byte) 0xff
        })));
    }

    @Test
    void nothingChosenIsSaid() {
        refused(422, new byte[0]);
    }

    @Test
    void aFormOfTenMegabytesIsRefused() {
        var form = browser.get("/lehre/kurse/neu");

        var reply = browser.submit(form, "/lehre/kurse", Map.of("text", "x".repeat(10 << 20)));

        assertThat(reply.status()).isEqualTo(413);
        assertThat(taught()).isEmpty();
    }

    @Test
    void whatWasTypedSurvivesAMistake() {
        var course = begin("# Blumen\n\nRot.");
        var form = browser.get(course + "/angaben");

        var reply = browser.submit(
                form, course + "/angaben", Map.of("titel", "", "kurzfassung", "Ein langer Satz.", "minuten", "viele"));

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.page().select("textarea[name=kurzfassung]").val()).isEqualTo("Ein langer Satz.");
        assertThat(reply.page().select("input[name=minuten]").val()).isEqualTo("viele");
        assertThat(reply.page().select(".problems a").eachAttr("href")).containsExactly("#titel", "#minuten");
    }

    @Test
    void whoSavesSecondSeesBothTextsAndOverwritesNothing() {
        var course = begin("# Blumen\n\nRot.");
        var tab1 = browser.get(course + "/quelltext");
        var tab2 = browser.get(course + "/quelltext");

        var first = browser.submit(tab1, course + "/quelltext", Map.of("text", "# Blumen\n\nBlau."));
        var second = browser.submit(tab2, course + "/quelltext", Map.of("text", "# Blumen\n\nGelb."));

        assertThat(first.status()).isEqualTo(303);
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.page().select("textarea[name=text]").val()).contains("Gelb.");
        assertThat(second.page().select("textarea#other").val()).contains("Blau.");
        assertThat(browser.get(course + "/vorschau/1").text()).contains("Blau.").doesNotContain("Gelb.");

        var decided = browser.submit(second, course + "/quelltext", Map.of("text", "# Blumen\n\nGelb."));
        assertThat(decided.status()).isEqualTo(303);
        assertThat(browser.get(course + "/vorschau/1").text()).contains("Gelb.");
    }

    @Test
    void anotherLecturersCourseIsNotFound() {
        var course = begin("# Geheim\n\nNoch nicht fertig.");
        var other = Visitor.of("dravoiqent", port).signIn(lectern.lecturer().email(), Lectern.PASSWORD);

        for (var page : new String[] {"", "/angaben", "/quelltext", "/vorschau/1", "/bericht"}) {
            assertThat(other.get(course + page).status()).as(page).isEqualTo(404);
        }
        assertThat(other.get("/lehre/kurse/keine-nummer").status()).isEqualTo(404);
    }

    @Test
    void aLearnerDoesNotGetIntoTheLecturersArea() {
        var learner = Visitor.of("dravoiqent", port).signIn("lena@dravoiqent.example", "lernen-mit-freude");

        assertThat(learner.get("/lehre").status()).isEqualTo(403);
    }

    private String begin(String markdown) {
        var reply = browser.submit(browser.get("/lehre/kurse/neu"), "/lehre/kurse", Map.of("text", markdown));
        assertThat(reply.status()).isEqualTo(303);
        return reply.location().replaceAll("\\?.*", "");
    }

    private void refused(int status, byte[] archive) {
        var reply = upload(archive);

        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.page().select("#archiv-problem").text()).isNotBlank();
        assertThat(taught()).isEmpty();
    }

    private java.util.List<TaughtCourse> taught() {
        return lectern.within(() -> courses.byLecturer(wanda.id()));
    }

    private Reply upload(byte[] archive) {
        return browser.upload(browser.get("/lehre/importe"), "/lehre/importe", "archiv", "kurs.zip", archive);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
