package de.redlich.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.LoadState;
import de.redlich.Promise;
import de.redlich.course.content.Question;
import org.junit.jupiter.api.Test;

@Promise("B4")
class AnswerJourney extends Stage {
    private static final String COURSE = "python-grundlagen";

    @Test
    void everyAnswerIsSavedWhenGivenAndIsThereAfterAReloadAndInAnotherBrowser() {
        var lena = member("dravoiqent", "Lena Antwort");
        var asked = single();
        try (var desk = enrolled(lena)) {
            desk.goTo(lesson(asked));
            var block = new AnswerSheet(desk).block(asked.quiz());
            block.locator("[name=answer][value='1']").check();
            assertThat(block.locator("[data-saved]")).hasText("Gespeichert");
            desk.page().reload();
            assertThat(block.locator("[name=answer][value='1']")).isChecked();
        }
        try (var phone = lena.onPhone()) {
            phone.goTo(lesson(asked));
            var sheet = new AnswerSheet(phone);
            assertThat(sheet.block(asked.quiz()).locator("[name=answer][value='1']"))
                    .isChecked();
            sheet.solve(asked.quiz());
            assertThat(sheet.block(asked.quiz()).locator(".question-result")).containsText("Richtig!");
        }
    }

    @Test
    void anAnswerGivenWithoutAConnectionIsSavedWhenItIsBack() {
        var lena = member("dravoiqent", "Lena Funkloch");
        var asked = single();
        try (var phone = enrolled(lena)) {
            phone.goTo(lesson(asked));
            var block = new AnswerSheet(phone).block(asked.quiz());
            phone.page().waitForLoadState(LoadState.NETWORKIDLE);
            phone.context().setOffline(true);
            block.locator("[name=answer][value='0']").check();
            assertThat(block.locator("[data-saved]")).containsText("Noch nicht gespeichert");
            phone.context().setOffline(false);
            assertThat(block.locator("[data-saved]")).hasText("Gespeichert");
            phone.page().reload();
            assertThat(block.locator("[name=answer][value='0']")).isChecked();
        }
    }

    @Test
    void aWrongAnswerIsToldAndTheSolutionExplained() {
        var lena = member("dravoiqent", "Lena Irrtum");
        var asked = question(
                "dravoiqent",
                COURSE,
                quiz -> quiz.question() instanceof Question.Choice choice
                        && !choice.multiple()
                        && !quiz.explanation().isBlank());
        var choice = (Question.Choice) asked.quiz().question();
        var wrong = choice.options().getFirst().right() ? 1 : 0;
        try (var desk = enrolled(lena)) {
            desk.goTo(lesson(asked));
            var sheet = new AnswerSheet(desk);
            var block = sheet.block(asked.quiz());
            block.locator("[name=answer][value='" + wrong + "']").check();
            block.locator("button[value=check]").click();
            assertThat(block.locator(".question-result")).containsText("Noch nicht richtig");
            sheet.solve(asked.quiz());
            assertThat(block.locator(".question-result .prose")).isVisible();
            desk.page().reload();
            assertThat(block.locator(".question-result")).containsText("Richtig!");
        }
    }

    @Test
    void aQuestionIsAnsweredWithTheKeyboardAlone() {
        var lena = member("qexport", "Lena Taste");
        var asked = question("qexport", COURSE, AnswerJourney::isSingle);
        var choice = (Question.Choice) asked.quiz().question();
        try (var desk = lena.atDesk()) {
            desk.goTo("/kurse/" + COURSE).press("Kurs belegen");
            desk.goTo(lesson(asked));
            var block = new AnswerSheet(desk).block(asked.quiz());
            tabTo(desk, "a.skip");
            desk.page().keyboard().press("Enter");
            tabTo(desk, "[id='b-" + asked.quiz().key() + "'] [name=answer]");
            desk.page().keyboard().press("Space");
            for (int option = 0; !choice.options().get(option).right(); option++) {
                desk.page().keyboard().press("ArrowDown");
            }
            assertThat(block.locator("[data-saved]")).hasText("Gespeichert");
            tabTo(desk, "[id='b-" + asked.quiz().key() + "'] button[value=check]");
            desk.page().keyboard().press("Enter");
            assertThat(block.locator(".question-result")).isFocused();
            assertThat(block.locator(".question-result")).containsText("Richtig!");
        }
    }

    private static void tabTo(Traveller traveller, String selector) {
        for (int i = 0; i < 150; i++) {
            traveller.page().keyboard().press("Tab");
            if ((Boolean) traveller.page().evaluate("wanted => document.activeElement.matches(wanted)", selector)) {
                return;
            }
        }
        throw new AssertionError("the keyboard does not reach " + selector);
    }

    private Asked single() {
        return question("dravoiqent", COURSE, AnswerJourney::isSingle);
    }

    private static boolean isSingle(de.redlich.course.content.Quiz quiz) {
        return quiz.question() instanceof Question.Choice choice && !choice.multiple();
    }

    private static Traveller enrolled(Member member) {
        var traveller = member.atDesk();
        return traveller.goTo("/kurse/" + COURSE).press("Kurs belegen");
    }

    private static String lesson(Asked asked) {
        return "/kurse/" + COURSE + "/lektionen/" + asked.lesson();
    }
}
