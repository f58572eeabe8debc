package de.redlich.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Response;
import de.redlich.Promise;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ResumeJourney extends Stage {
    private static final Pattern SOME_TIME = Pattern.compile("(^|&)spent=[1-9]");
    private static final String TOP_BLOCK = """
            () => {
              const head = document.querySelector("[data-sticky-head]")?.getBoundingClientRect().bottom ?? 0;
              const top = [...document.querySelectorAll("[data-block]")].findLast(it => it.getBoundingClientRect().top <= head + 1);
              return top?.dataset.block ?? "";
            }""";
    private static final String IS_NEAR = """
            key => {
              const box = document.getElementById("b-" + key).getBoundingClientRect();
              return box.top < innerHeight / 2 && box.bottom > -innerHeight / 2;
            }""";

    @Test
    @Promise({"B2", "B3"})
    void whoStoppedInTheMiddleOfALessonGoesOnThereWithThePhone() {
        var lena = member("dravoiqent", "Lena Unterwegs");
        var block = readsHalfALesson(lena);
        try (var phone = lena.onPhone()) {
            phone.goTo("/uebersicht").follow("Weiterlernen");
            assertThat(phone.path())
                    .startsWith("/kurse/python-grundlagen/lektionen/2")
                    .endsWith("#b-" + block);
            phone.page().waitForCondition(() -> (Boolean) phone.page().evaluate(IS_NEAR, block));
            assertThat(phone.overflows()).isFalse();

            phone.goTo("/uebersicht").follow("Meine Lernzeit im Einzelnen");
            assertThat(phone.find("main table").last()).containsText(Pattern.compile("\\d+\\s(Sek|Min)"));
        }
    }

    /** Scrolls to the middle of the second lesson and closes the browser; returns the block that was on top. */
    private static String readsHalfALesson(Member lena) {
        try (var desk = lena.atDesk()) {
            desk.goTo("/kurse/python-grundlagen").press("Kurs belegen");
            desk.goTo("/kurse/python-grundlagen/lektionen/2");
            var page = desk.page();
            page.mouse().move(600, 400);
            var height = ((Number) page.evaluate("document.querySelector('[data-blocks]').scrollHeight")).doubleValue();
            page.waitForResponse(ResumeJourney::told, () -> page.mouse().wheel(0, height / 4));
            page.waitForResponse(
                    answer -> told(answer)
                            && SOME_TIME.matcher(answer.request().postData()).find(),
                    () -> page.mouse().wheel(0, height / 4));
            var block = (String) page.evaluate(TOP_BLOCK);
            assertThat(block).isNotEmpty();
            return block;
        }
    }

    private static boolean told(Response answer) {
        return answer.url().endsWith("/fortschritt") && answer.ok();
    }
}
