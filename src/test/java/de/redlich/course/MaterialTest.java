package de.redlich.course;

import static org.assertj.core.api.Assertions.assertThat;

import de.redlich.Installed;
import de.redlich.Visitor;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;

@Installed
@Import(Lectern.class)
@TestConstructor(autowireMode = AutowireMode.ALL)
class MaterialTest {
    private static final byte[] SVG = "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>"
            .getBytes(StandardCharsets.UTF_8);
    private static final String MARKDOWN = """
            <!--
            preview: 1
            -->
            # Bilder

            ![Ein Bild](img/bild.svg)
            """;

    private final Lectern lectern;
    private final Courses courses;
    private final int port;

    MaterialTest(Lectern lectern, Courses courses, @LocalServerPort int port) {
        this.lectern = lectern;
        this.courses = courses;
        this.port = port;
    }

    @Test
    void aLessonsPictureIsServedWithItsTypeForEverAndLockedIn() {
        var slug = lectern.course(lectern.lecturer().id(), MARKDOWN, Map.of("img/bild.svg", SVG), true)
                .slug();
        var guest = Visitor.of("dravoiqent", port);
        var address = guest.get("/kurse/" + slug + "/vorschau")
                .page()
                .select(".prose img")
                .attr("src");

        var picture = guest.get(address);

        assertThat(picture.status()).isEqualTo(200);
        assertThat(picture.body()).startsWith("<svg").doesNotContain("alert");
        assertThat(picture.header("Content-Type")).isEqualTo("image/svg+xml");
        assertThat(picture.header("Cache-Control")).contains("immutable");
        assertThat(picture.header("Content-Security-Policy")).startsWith("sandbox");
        assertThat(picture.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(Visitor.of("qexport", port).get(address).status()).isEqualTo(404);
    }

    @Test
    void aDraftsPictureIsForItsLecturerOnly() {
        var wanda = lectern.lecturer();
        var slug = lectern.course(wanda.id(), MARKDOWN, Map.of("img/bild.svg", SVG), false)
                .slug();
        var draft =
                lectern.within(() -> courses.byLecturer(wanda.id()).getFirst().working());
        var address = Course.materialAddress(slug, draft.id()) + "img/bild.svg";

        assertThat(Visitor.of("dravoiqent", port).get(address).status()).isEqualTo(404);
        assertThat(Visitor.of("dravoiqent", port)
                        .signIn(wanda.email(), Lectern.PASSWORD)
                        .get(address)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void pathsThatLeadElsewhereAreNotFound() {
        var slug = lectern.course(lectern.lecturer().id(), MARKDOWN, Map.of("img/bild.svg", SVG), true)
                .slug();
        var version =
                lectern.within(() -> courses.published(slug).orElseThrow()).version();
        var folder = Course.materialAddress(slug, version.id());
        var guest = Visitor.of("dravoiqent", port);

        for (var path : new String[] {"nix.png", "..%2f..%2fetc/passwd", "%00", "img"}) {
            assertThat(guest.get(folder + path).status()).as(path).isIn(400, 404);
        }
    }
}
