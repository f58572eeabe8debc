package de.redlich.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import de.redlich.course.content.Question;
import de.redlich.course.content.Quiz;
import java.util.stream.IntStream;

/** Fills in questions rightly, as somebody does who knows the answers. */
record AnswerSheet(Traveller traveller) {
    /** Whether the right answer can be given at all: some questions accept only what an author's script decides. */
    static boolean canBeRight(Quiz quiz) {
        return quiz.question().graded()
                && !(quiz.question() instanceof Question.Cloze cloze
                        && cloze.gaps().stream().anyMatch(gap -> gap.accepted().isEmpty()));
    }

    Locator block(Quiz quiz) {
        return traveller.find("[id='b-" + quiz.key() + "']");
    }

    /** Gives the right answer and has it checked; the page says that it is right. */
    void solve(Quiz quiz) {
        fill(quiz);
        block(quiz).locator("button[value=check]").click();
        assertThat(block(quiz).locator(".question-result")).hasAttribute("data-state", "right");
    }

    void fill(Quiz quiz) {
        switch (quiz.question()) {
            case Question.Choice choice -> choose(block(quiz), choice);
            case Question.Cloze cloze ->
                IntStream.range(0, cloze.gaps().size()).forEach(gap -> fill(block(quiz), cloze, gap));
            case Question.Matrix matrix -> mark(block(quiz), matrix);
            case Question.Survey survey -> throw new IllegalArgumentException("a survey has no right answer");
        }
    }

    private static void choose(Locator block, Question.Choice choice) {
        for (int option = 0; option < choice.options().size(); option++) {
            if (choice.options().get(option).right()) {
                block.locator("[name=answer][value='" + option + "']").check();
                if (!choice.multiple()) {
                    return;
                }
            }
        }
    }

    private static void fill(Locator block, Question.Cloze cloze, int number) {
        var gap = cloze.gaps().get(number);
        var field = block.locator("[name='answer." + number + "']");
        if (gap.options().isEmpty()) {
            field.fill(gap.accepted().getFirst());
        } else {
            field.selectOption(gap.accepted().getFirst());
        }
    }

    private static void mark(Locator block, Question.Matrix matrix) {
        for (int row = 0; row < matrix.rows().size(); row++) {
            var right = matrix.rows().get(row).right();
            for (int column : matrix.multiple() ? right : right.subList(0, Math.min(1, right.size()))) {
                block.locator("[name='answer." + row + "'][value='" + column + "']")
                        .check();
            }
        }
    }
}
