package de.redlich.quiz;

import static de.redlich.quiz.Marking.Mark.MISSED;
import static de.redlich.quiz.Marking.Mark.NONE;
import static de.redlich.quiz.Marking.Mark.RIGHT;
import static de.redlich.quiz.Marking.Mark.WRONG;
import static org.assertj.core.api.Assertions.assertThat;

import de.redlich.course.content.Question;
import java.util.List;
import org.junit.jupiter.api.Test;

class MarkingTest {
    private static final Question.Choice SEVERAL =
            new Question.Choice("", true, List.of(option(true), option(false), option(true)));
    private static final Question.Choice ONE = new Question.Choice("", false, List.of(option(false), option(true)));
    private static final Question.Cloze CLOZE = new Question.Cloze(
            "<quiz-gap n=\"0\"></quiz-gap> <quiz-gap n=\"1\"></quiz-gap>",
            List.of(
                    new Question.Gap(List.of("Müller und Söhne", "Müller"), List.of(), 10),
                    new Question.Gap(List.of("1"), List.of("rot", "grün"), 5)));
    private static final Question.Matrix MATRIX = new Question.Matrix(
            "",
            false,
            List.of("ja", "nein"),
            List.of(new Question.Row("a", List.of(0)), new Question.Row("b", List.of(1))));

    @Test
    void oneChoiceIsRightWhenTheRightOptionIsChosen() {
        assertThat(Marking.of(ONE, given("1"))).isEqualTo(new Marking(true, List.of(NONE, RIGHT)));
        assertThat(Marking.of(ONE, given("0"))).isEqualTo(new Marking(false, List.of(WRONG, MISSED)));
    }

    @Test
    void severalChoicesMustBeExactlyTheRightOnes() {
        assertThat(Marking.of(SEVERAL, given("0", "2")).right()).isTrue();
        assertThat(Marking.of(SEVERAL, given("0"))).isEqualTo(new Marking(false, List.of(RIGHT, NONE, MISSED)));
        assertThat(Marking.of(SEVERAL, given("0", "1", "2")).right()).isFalse();
        assertThat(Marking.of(SEVERAL, Given.NOTHING).right()).isFalse();
    }

    @Test
    void noRightOptionMeansThatNothingIsToBeChosen() {
        var none = new Question.Choice("", true, List.of(option(false), option(false)));
        assertThat(Marking.of(none, Given.NOTHING).right()).isTrue();
        assertThat(Marking.of(none, given("1")).right()).isFalse();
    }

    @Test
    void spacesAroundAndRepeatedOnesAreForgivenInTexts() {
        assertThat(Marking.of(CLOZE, given("  Müller  und\tSöhne ", "1")).right())
                .isTrue();
        assertThat(Marking.of(CLOZE, given("Mu\u0308ller", "1")).right()).isTrue();
        assertThat(Marking.of(CLOZE, given("Müller\u00a0und Söhne", "1")).right())
                .isTrue();
    }

    @Test
    void upperAndLowerCaseCount() {
        assertThat(Marking.of(CLOZE, given("müller", "1"))).isEqualTo(new Marking(false, List.of(WRONG, RIGHT)));
    }

    @Test
    void eachGapIsMarkedByItself() {
        assertThat(Marking.of(CLOZE, given("Müller", "0")).marks()).containsExactly(RIGHT, WRONG);
        assertThat(Marking.of(CLOZE, given("", "")).marks()).containsExactly(MISSED, MISSED);
        assertThat(Marking.of(CLOZE, given("Müller", "0")).rightParts()).isEqualTo(1);
    }

    @Test
    void eachRowOfAMatrixIsMarkedByItself() {
        assertThat(Marking.of(MATRIX, given("0", "1")).right()).isTrue();
        assertThat(Marking.of(MATRIX, given("0", "0")).marks()).containsExactly(RIGHT, WRONG);
        assertThat(Marking.of(MATRIX, given("", "1")).marks()).containsExactly(MISSED, RIGHT);
    }

    @Test
    void aRowWithSeveralColumnsNeedsAllOfThem() {
        var several =
                new Question.Matrix("", true, List.of("a", "b", "c"), List.of(new Question.Row("x", List.of(0, 2))));
        assertThat(Marking.of(several, given("0,2")).right()).isTrue();
        assertThat(Marking.of(several, given("0")).right()).isFalse();
        assertThat(Marking.of(several, given("0,1,2")).right()).isFalse();
    }

    @Test
    void aSurveyHasNoWrongAnswer() {
        var survey = new Question.Survey("", false, List.of(), 3);
        assertThat(Marking.of(survey, given("irgendwas")).right()).isTrue();
    }

    @Test
    void whatAQuestionDoesNotOfferIsLeftOut() {
        assertThat(Given.of(SEVERAL, name -> List.of("2", "17", "-1", "0x1", ""))
                        .parts())
                .containsExactly("2");
        assertThat(Given.of(ONE, name -> List.of("0", "1")).parts()).containsExactly("0");
        assertThat(Given.of(CLOZE, name -> List.of("9")).parts()).containsExactly("9", "");
        assertThat(Given.of(MATRIX, name -> List.of("1", "7")).parts()).containsExactly("1", "1");
    }

    @Test
    void tenThousandCharactersAreAnAnswer() {
        var survey = new Question.Survey("", false, List.of(), 3);
        var text = "ä".repeat(10_000);
        assertThat(Given.of(survey, name -> List.of(text)).part(0)).isEqualTo(text);
    }

    private static Question.Option option(boolean right) {
        return new Question.Option("", right);
    }

    private static Given given(String... parts) {
        return new Given(List.of(parts));
    }
}
