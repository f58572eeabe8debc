package de.redlich.course;

import static org.assertj.core.api.Assertions.assertThat;

import de.redlich.Inbox;
import de.redlich.Installed;
import de.redlich.Promise;
import de.redlich.Reply;
import de.redlich.Visitor;
import de.redlich.privacy.erasure.Erasure;
import de.redlich.privacy.erasure.Erasures;
import de.redlich.storage.Settings;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;

/** A lecturer leaves; the courses go on. */
@Installed
@Import(Lectern.class)
@TestConstructor(autowireMode = AutowireMode.ALL)
class HandoverTest {
    private static final String PAGE = "/lehre/uebergabe";
    private static final String ENDING = "/einstellungen/konto/loeschung";
    private static final String OFFICE = "/betrieb/kurse/dravoiqent";

    private final String title = "Sterne " + UUID.randomUUID().toString().substring(0, 8);
    private final Lectern lectern;
    private final Courses courses;
    private final Drafts drafts;
    private final Erasures erasures;
    private final Settings settings;
    private final int port;
    private final Lectern.Lecturer wanda;
    private final Lectern.Lecturer yusuf;
    private final Course course;
    private final Visitor browser;

    HandoverTest(
            Lectern lectern,
            Courses courses,
            Drafts drafts,
            Erasures erasures,
            Settings settings,
            @LocalServerPort int port) {
        this.lectern = lectern;
        this.courses = courses;
        this.drafts = drafts;
        this.erasures = erasures;
        this.settings = settings;
        this.port = port;
        this.wanda = lectern.lecturer();
        this.yusuf = lectern.lecturer();
        var slug = lectern.published(wanda.id(), "# " + title + "\n\nHell.\n\n## Licht\n\nWeit.\n")
                .slug();
        this.course = lectern.within(() -> courses.published(slug).orElseThrow());
        this.browser = Visitor.of("dravoiqent", port).signIn(wanda.email(), Lectern.PASSWORD);
    }

    @Test
    @Promise("A9")
    void theOtherOneLeadsItBothAreToldAndTheOutlineIsTheSame() {
        var before = outline();
        var page = browser.get(ENDING);
        assertThat(page.text()).contains("Sie leiten einen Kurs");
        assertThat(page.page().select("a[href=" + PAGE + "]")).isNotEmpty();
        assertThat(browser.get(PAGE).page().select("input[name=kurs][checked]")).hasSize(1);

        var done = ask(yusuf.email(), Lectern.PASSWORD);

        assertThat(done.location()).isEqualTo("/lehre?hinweis=course.handedover");
        assertThat(taught(wanda)).isZero();
        assertThat(taught(yusuf)).isEqualTo(1);
        assertThat(outline()).isEqualTo(before);
        assertThat(browser.get("/lehre/kurse/" + course.id().value()).status()).isEqualTo(404);
        var next = Visitor.of("dravoiqent", port).signIn(yusuf.email(), Lectern.PASSWORD);
        assertThat(next.get("/lehre/kurse/" + course.id().value()).text()).contains(title);
        assertThat(Inbox.of(yusuf.email(), settings).mail(1).text()).contains(title, "Wanda Test");
        assertThat(Inbox.of(wanda.email(), settings).mail(1).subject()).isEqualTo("Ihre Kurse sind übergeben");
        assertThat(browser.get(ENDING).text()).doesNotContain("Sie leiten");
    }

    @Test
    void itGoesOnlyToWhoTeachesHereAndOnlyWithThePassword() {
        assertThat(ask("niemand@beispiel.example", Lectern.PASSWORD).status()).isEqualTo(422);
        assertThat(ask("lena@dravoiqent.example", Lectern.PASSWORD).text()).contains("lehrt hier niemand");
        assertThat(ask(wanda.email(), Lectern.PASSWORD).status()).isEqualTo(422);
        assertThat(ask(yusuf.email(), "falsch").status()).isEqualTo(422);
        lectern.within(() -> erasures.request(yusuf.id(), Erasure.Cause.PERSON, Set.of(), null));
        assertThat(ask(yusuf.email(), Lectern.PASSWORD).status())
                .as("he is leaving himself")
                .isEqualTo(422);
        assertThat(taught(wanda)).isEqualTo(1);
        var other = lectern.lecturer();
        lectern.published(other.id(), "# Anderes\n\nHier.\n");
        var others = Visitor.of("dravoiqent", port).signIn(other.email(), Lectern.PASSWORD);
        assertThat(others.submit(others.get(PAGE), PAGE, form(wanda.email(), Lectern.PASSWORD))
                        .status())
                .as("nobody gives away what is another's")
                .isEqualTo(422);
        assertThat(taught(wanda)).isEqualTo(1);
    }

    @Test
    void theOperatorsFindSomebodyForWhatALecturerLeftBehind() {
        lectern.within(() -> erasures.request(wanda.id(), Erasure.Cause.PERSON_AT_ONCE, Set.of(), null));
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> lectern.within(() -> erasures.of(wanda.id()).isEmpty()));
        assertThat(Visitor.of("dravoiqent", port).get("/kurse/" + course.slug()).text())
                .as("learners lose nothing")
                .contains(title);
        var olivia = Visitor.of("betrieb", port).signIn("olivia@betrieb.example", "betreiben-mit-ruhe");
        assertThat(olivia.get("/betrieb/kurse").text()).contains("Dravoiqent");
        var page = olivia.get(OFFICE);
        assertThat(page.text()).contains(title);

        assertThat(olivia.submit(
                                page, OFFICE, Map.of("kurs", course.id().value().toString(), "an", "niemand@x.example"))
                        .status())
                .isEqualTo(422);
        olivia.submit(page, OFFICE, Map.of("kurs", course.id().value().toString(), "an", yusuf.email()));

        assertThat(taught(yusuf)).isEqualTo(1);
        assertThat(olivia.get(OFFICE).text()).doesNotContain(title);
        assertThat(Inbox.of(yusuf.email(), settings).mail(1).text()).contains(title, "zuletzt niemand");
    }

    @Test
    void theOperatorsHandOverForWhoCannotAnyMore() {
        var olivia = Visitor.of("betrieb", port).signIn("olivia@betrieb.example", "betreiben-mit-ruhe");

        olivia.submit(olivia.get(OFFICE), OFFICE, Map.of("von", wanda.email(), "an", yusuf.email()));

        assertThat(taught(wanda)).isZero();
        assertThat(taught(yusuf)).isEqualTo(1);
        assertThat(olivia.submit(olivia.get(OFFICE), OFFICE, Map.of("von", wanda.email(), "an", yusuf.email()))
                        .text())
                .contains("leitet hier niemand einen Kurs");
    }

    private Reply ask(String email, String password) {
        return browser.submit(browser.get(PAGE), PAGE, form(email, password));
    }

    private Map<String, String> form(String email, String password) {
        return Map.of("kurs", course.id().value().toString(), "an", email, "password", password);
    }

    private long taught(Lectern.Lecturer lecturer) {
        return lectern.within(() -> courses.byLecturer(lecturer.id()).size());
    }

    private Outline outline() {
        return lectern.within(() -> drafts.outline(
                courses.published(course.slug()).orElseThrow().version().id()));
    }
}
