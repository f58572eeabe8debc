package de.redlich.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import de.redlich.Promise;
import de.redlich.course.Lesson;
import org.junit.jupiter.api.Test;

class NoScriptJourney extends Stage {
    private static final String COURSE = "python-grundlagen";

    @Test
    @Promise({"B1", "B2", "B4", "B5"})
    void theWholeWayToTheCertificateWorksWithoutScripts() {
        var lena = member("dravoiqent", "Lena Ohneskript");
        try (var browser = Traveller.withoutScriptsAt("dravoiqent", port)) {
            browser.goTo("/").follow("Kurse").follow("Python-Grundlagen").follow("Kurs belegen");
            browser.find("#email").fill(lena.email());
            browser.find("#password").fill(lena.password());
            browser.clickThrough(browser.find("form[action='/anmelden'] button:not([type=button])"));
            if (!browser.path().contains("/lektionen/")) {
                browser.clickThrough(
                        browser.find("form[action$='/einschreibung'] button").first());
            }
            var lessons = lessons("dravoiqent", course("dravoiqent", COURSE));
            lessons.forEach(lesson -> study(browser, lesson));
            assertThat(browser.find("h1")).hasText("Geschafft – herzlichen Glückwunsch!");
            browser.picture("noscript/stand");
            browser.follow("Zum Zertifikat");
            assertThat(browser.find(".certificate-link code")).isVisible();
        }
    }

    private static void study(Traveller browser, Lesson lesson) {
        var sheet = new AnswerSheet(browser);
        for (var quiz : questions(lesson)) {
            if (AnswerSheet.canBeRight(quiz)) {
                sheet.fill(quiz);
                browser.clickThrough(sheet.block(quiz).locator("button[value=check]"));
                assertThat(sheet.block(quiz).locator(".question-result")).hasAttribute("data-state", "right");
            }
        }
        if (lesson.position() == 2) {
            browser.picture("noscript/lektion");
        }
        browser.clickThrough(browser.find("form.lesson-completion button"));
    }
}
