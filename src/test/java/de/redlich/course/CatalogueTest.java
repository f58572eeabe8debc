package de.redlich.course;

import static org.assertj.core.api.Assertions.assertThat;

import de.redlich.Installed;
import de.redlich.Promise;
import de.redlich.Visitor;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;

@Installed
@Import(Lectern.class)
@TestConstructor(autowireMode = AutowireMode.ALL)
class CatalogueTest {
    private final Lectern lectern;
    private final int port;
    private final Courses courses;
    private final String slug = "uebungen-zur-bienenhaltung";

    CatalogueTest(Lectern lectern, Courses courses, @LocalServerPort int port) {
        this.lectern = lectern;
        this.courses = courses;
        this.port = port;
    }

    @BeforeEach
    void aCourseOnBees() {
        if (lectern.within(() -> courses.published(slug)).isPresent()) {
            return;
        }
        lectern.published(lectern.lecturer().id(), """
                <!--
                comment: Vom Bau der Bienenstöcke bis zum Schleudern des Honigs.
                -->
                # Übungen zur Bienenhaltung

                Ein Anfang.

                ## Werkzeuge des Imkers

                Ein Smoker.
                """);
    }

    @Test
    @Promise("B1")
    void aGuestFindsACourseByAnotherFormOfItsWords() {
        assertThat(found("Übung")).contains("/kurse/" + slug);
        assertThat(found("uebungen")).contains("/kurse/" + slug);
        assertThat(found("Bienenstock")).contains("/kurse/" + slug);
        assertThat(found("Werkzeug Imker")).contains("/kurse/" + slug);
    }

    @Test
    void aSlipOfTheFingerStillFindsTheCourse() {
        assertThat(found("Binenhaltung")).contains("/kurse/" + slug);
    }

    @Test
    void whatWasSearchedForIsMarked() {
        var page = Visitor.of("dravoiqent", port).get("/kurse?q=Bienenhaltung").page();

        assertThat(page.select("h3 mark").eachText()).contains("Bienenhaltung");
    }

    @Test
    @Promise("B8")
    void aGuestsSearchLeavesNothingBehind() {
        var guest = Visitor.of("dravoiqent", port);

        guest.get("/kurse?q=Bienen");

        assertThat(guest.cookies()).isEmpty();
    }

    @Test
    void whoFindsNothingGetsSuggestions() {
        var page = Visitor.of("dravoiqent", port).get("/kurse?q=xqzzyw").page();

        assertThat(page.select("section.empty")).hasSize(1);
        assertThat(page.select(".course-card")).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "' or 1=1 --",
                "\"",
                "a & | ! ( <-> :*",
                "\0\u0007",
                "<script>alert(1)</script>",
                "%_\\",
                "\u202Eנמל",
                "😀😀",
                "-",
                "or or or"
            })
    void hostileSearchesAreJustSearches(String words) {
        var reply = Visitor.of("dravoiqent", port).get(address(words));

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.body()).doesNotContain("<script>alert");
    }

    @Test
    void aSearchOfAThousandLettersIsAnswered() {
        assertThat(Visitor.of("dravoiqent", port)
                        .get(address("lang".repeat(250)))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aCursorNobodyWroteGivesTheFirstPage() {
        assertThat(found("Bienenhaltung&ab=bm9uc2Vuc2U%21%21")).contains("/kurse/" + slug);
    }

    @Test
    void anAddressThatCannotBeDecodedIsRefused() {
        assertThat(Visitor.of("dravoiqent", port).get("/kurse?q=%FF%00").status())
                .isEqualTo(400);
    }

    @Test
    void anotherAcademysCourseIsNotFound() {
        assertThat(Visitor.of("dravoiqent", port).get("/kurse/" + slug).status())
                .isEqualTo(200);
        assertThat(Visitor.of("qexport", port).get("/kurse/" + slug).status()).isEqualTo(404);
        assertThat(Visitor.of("qexport", port).get("/kurse?q=Bienenhaltung").body())
                .doesNotContain(slug);
    }

    @Test
    void theFrontPageSaysHowMuchThereIsAndLetsReadALessonAtOnce() {
        var guest = Visitor.of("dravoiqent", port);
        var front = guest.get("/");

        assertThat(front.page().select(".front-facts").text()).contains("Kurse", "Lektionen", "alles kostenlos");
        assertThat(front.page().select("form.front-search").attr("action")).isEqualTo("/kurse");
        assertThat(front.page().select(".front-people").text()).contains("Mara Lindqvist", "Python-Grundlagen");
        assertThat(guest.get(front.page().select(".front-subjects a").attr("href"))
                        .page()
                        .select(".course-card"))
                .isNotEmpty();
        var lesson = guest.get(front.page().select("a.front-taste-lesson").attr("href"));
        assertThat(lesson.status()).isEqualTo(200);
        assertThat(lesson.page().select(".prose")).isNotEmpty();
    }

    @Test
    void theFrontPageShowsTheAcademysOwnFace() {
        var dravoiqent = Visitor.of("dravoiqent", port).get("/");
        var qexport = Visitor.of("qexport", port).reading("en").get("/");

        assertThat(dravoiqent.text()).contains("Zertifiziert", "Praxisnah", "Modern", "Kurse ansehen");
        assertThat(qexport.text()).contains("See the courses").doesNotContain("Zertifiziert");
        assertThat(dravoiqent.page().select("main a[href=/transparenz], main a[href=/datenschutz]"))
                .hasSize(2);
    }

    @Test
    void anUnknownCourseIsNotFound() {
        assertThat(Visitor.of("dravoiqent", port).get("/kurse/gibt-es-nicht").status())
                .isEqualTo(404);
    }

    /** Suggestions for those who found nothing do not count. */
    private List<String> found(String words) {
        var page = Visitor.of("dravoiqent", port)
                .get(words.contains("&ab=") ? "/kurse?q=" + words : address(words))
                .page();
        return page.select("section.empty").isEmpty()
                ? page.select(".card-title a").eachAttr("href")
                : List.of();
    }

    private static String address(String words) {
        return "/kurse?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8);
    }
}
