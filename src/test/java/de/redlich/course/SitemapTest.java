package de.redlich.course;

import static org.assertj.core.api.Assertions.assertThat;

import de.redlich.Installed;
import de.redlich.Visitor;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;

/** What programs ask an academy for, beside its pages. */
@Installed
@TestConstructor(autowireMode = AutowireMode.ALL)
class SitemapTest {
    private final int port;

    SitemapTest(@LocalServerPort int port) {
        this.port = port;
    }

    @Test
    void searchEnginesFindWhatEverybodyMaySee() {
        var robot = Visitor.of("dravoiqent", port);
        var robots = robot.get("/robots.txt");
        assertThat(robots.header("Content-Type")).startsWith("text/plain");
        assertThat(robots.body())
                .contains("User-agent: *", "Disallow: /einstellungen", "Sitemap: http://dravoiqent.localhost:" + port);

        var pages = Jsoup.parse(robot.get("/sitemap.xml").body(), "", Parser.xmlParser())
                .select("urlset > url > loc")
                .eachText();

        assertThat(pages).contains("http://dravoiqent.localhost:" + port + "/kurse/python-grundlagen");
        assertThat(pages)
                .allSatisfy(page -> assertThat(
                                robot.get(page.replaceFirst("http://[^/]+", "")).status())
                        .as(page)
                        .isEqualTo(200));
    }

    @Test
    void eachAcademyNamesItsOwnCoursesAndTheOfficeNone() {
        assertThat(Visitor.of("qexport", port).get("/sitemap.xml").body())
                .contains("http://qexport.localhost:" + port + "/kurse/datenschutz-im-alltag")
                .doesNotContain("fortgeschrittenes-python", "dravoiqent");
        assertThat(Visitor.of("betrieb", port).get("/robots.txt").body()).contains("Disallow: /\n");
        assertThat(Visitor.of("betrieb", port).get("/sitemap.xml").body()).doesNotContain("<url>");
    }

    @Test
    void eachAcademyHasItsSign() {
        var dravoiqent = Visitor.of("dravoiqent", port).get("/favicon.ico");
        var qexport = Visitor.of("qexport", port).get("/favicon.ico");

        assertThat(dravoiqent.header("Content-Type")).isEqualTo("image/png");
        assertThat(dravoiqent.bytes()).startsWith(0x89, 'P', 'N', 'G').isNotEqualTo(qexport.bytes());
    }
}
