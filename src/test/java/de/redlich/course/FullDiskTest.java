package de.redlich.course;

import static org.assertj.core.api.Assertions.assertThat;

import de.redlich.Installed;
import de.redlich.Visitor;
import de.redlich.storage.Blobs;
import de.redlich.storage.Settings;
import de.redlich.storage.SmallDisk;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;

/** The disk under the courses' pictures is really full. */
@Installed
@Import(Lectern.class)
@TestConstructor(autowireMode = AutowireMode.ALL)
class FullDiskTest {
    private static final String MARKDOWN = "# Vulkane\n\n![Ein Bild](a.png)\n\n![Noch eines](b.png)\n";

    private final Lectern lectern;
    private final Courses courses;
    private final Blobs blobs;
    private final Settings settings;
    private final int port;

    private AutoCloseable disk = () -> {};

    FullDiskTest(Lectern lectern, Courses courses, Blobs blobs, Settings settings, @LocalServerPort int port) {
        this.lectern = lectern;
        this.courses = courses;
        this.blobs = blobs;
        this.settings = settings;
        this.port = port;
    }

    @BeforeEach
    void theDiskIsSmall() {
        disk = SmallDisk.over(settings.blobFolder().resolve(Materials.FOLDER));
    }

    @AfterEach
    void theDiskGoes() throws Exception {
        disk.close();
    }

    @Test
    void anImportThatFindsNoRoomLeavesNothingAndSaysSo() {
        var wanda = lectern.lecturer();
        var browser = Visitor.of("dravoiqent", port).signIn(wanda.email(), Lectern.PASSWORD);
        var zip = Lectern.zip(
                Map.of("kurs.md", MARKDOWN.getBytes(StandardCharsets.UTF_8), "a.png", noise(300), "b.png", noise(300)));

        var reply = browser.upload(browser.get("/lehre/importe"), "/lehre/importe", "archiv", "kurs.zip", zip);

        assertThat(reply.status()).isEqualTo(507);
        assertThat(reply.page().select("#archiv-problem").text()).contains("kein Platz", "nichts übernommen");
        assertThat(kept()).as("the first picture had been kept already").isEmpty();
        assertThat(lectern.within(() -> courses.byLecturer(wanda.id()))).isEmpty();
    }

    @Test
    void aSaveThatFindsNoRoomKeepsWhatWasTypedAndWhatWasThere() {
        var wanda = lectern.lecturer();
        lectern.course(wanda.id(), MARKDOWN, Map.of("a.png", noise(150), "b.png", noise(150)), false);
        var course = "/lehre/kurse/"
                + lectern.within(() -> courses.byLecturer(wanda.id()).getFirst())
                        .id()
                        .value();
        var before = kept();
        var browser = Visitor.of("dravoiqent", port).reading("en").signIn(wanda.email(), Lectern.PASSWORD);

        var reply = browser.submit(
                browser.get(course + "/quelltext?datei=kurs.md"),
                course + "/quelltext",
                Map.of("text", MARKDOWN + "\nEin langer neuer Absatz."));

        assertThat(reply.status()).isEqualTo(507);
        assertThat(reply.page().select("textarea[name=text]").val()).endsWith("Ein langer neuer Absatz.");
        assertThat(reply.page().select("#text-problem").text()).contains("no room", "still here");
        assertThat(kept()).containsExactlyInAnyOrderElementsOf(before);
        assertThat(browser.get(course + "/vorschau/1").text()).doesNotContain("neuer Absatz");
    }

    @Test
    void savingAgainAndAgainFillsNoDisk() {
        var wanda = lectern.lecturer();
        lectern.course(wanda.id(), MARKDOWN, Map.of("a.png", noise(100), "b.png", noise(100)), false);
        var course = "/lehre/kurse/"
                + lectern.within(() -> courses.byLecturer(wanda.id()).getFirst())
                        .id()
                        .value();
        var browser = Visitor.of("dravoiqent", port).signIn(wanda.email(), Lectern.PASSWORD);

        for (int i = 1; i <= 4; i++) {
            var saved = browser.submit(
                    browser.get(course + "/quelltext?datei=kurs.md"),
                    course + "/quelltext",
                    Map.of("text", MARKDOWN + "\nFassung " + i));
            assertThat(saved.status()).isEqualTo(303);
        }

        assertThat(kept()).hasSize(2);
    }

    private List<String> kept() {
        try (var keys = blobs.keys(Materials.FOLDER)) {
            return keys.toList();
        }
    }

    /** A file of that many thousand bytes that begins like a picture. */
    private static byte[] noise(int thousands) {
        var bytes = new byte[thousands * 1000];
        new Random(thousands).nextBytes(bytes);
        System.arraycopy(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'}, 0, bytes, 0, 8);
        return bytes;
    }
}
