package de.redlich.course.liascript;

import static org.assertj.core.api.Assertions.assertThat;

import de.redlich.course.content.Question;
import de.redlich.course.content.Question.Choice;
import de.redlich.course.content.Question.Cloze;
import de.redlich.course.content.Question.Matrix;
import de.redlich.course.content.Question.Survey;
import de.redlich.course.content.Quiz;
import org.junit.jupiter.api.Test;

class QuizTest {
    @Test
    void aSingleChoiceTakesTheParagraphBeforeItAsItsQuestion() {
        Choice choice = Reading.question(Choice.class, "Wie viele?\n\n[( )] eins\n[(X)] **zwei**\n");
        assertThat(choice.html()).isEqualTo("<p>Wie viele?</p>");
        assertThat(choice.multiple()).isFalse();
        assertThat(choice.options())
                .containsExactly(
                        new Question.Option("eins", false), new Question.Option("<strong>zwei</strong>", true));
    }

    @Test
    void aMultipleChoiceMayBeAListOrIndented() {
        Choice list = Reading.question(Choice.class, "- [[ ]] a\n- [[x]] b\n- [[X]] c\n");
        Choice indented = Reading.question(Choice.class, "    [[ ]] a\n    [[x]] b\n    [[X]] c\n");
        assertThat(list.multiple()).isTrue();
        assertThat(list).isEqualTo(indented);
        assertThat(list.options()).extracting(Question.Option::right).containsExactly(false, true, true);
    }

    @Test
    void aTextQuizIsAClozeWithOneGap() {
        Cloze cloze = Reading.question(Cloze.class, "Was sagt der Fisch?\n\n    [[Damm]]\n");
        assertThat(cloze.gaps().getFirst().accepted()).containsExactly("Damm");
        assertThat(cloze.html()).contains("<quiz-gap n=\"0\"></quiz-gap>");
    }

    @Test
    void aSelectionMayRunOverSeveralLinesAndHaveSeveralRightOptions() {
        Cloze cloze = Reading.question(Cloze.class, "[[  eins\n| ( zwei )\n|   drei\n| (**vier**)\n]]\n");
        assertThat(cloze.gaps().getFirst().options()).containsExactly("eins", "zwei", "drei", "<strong>vier</strong>");
        assertThat(cloze.gaps().getFirst().accepted()).containsExactly("1", "3");
    }

    @Test
    void gapsInsideOfTextMakeAClozeOfThatParagraphOnly() {
        var blocks =
                Reading.blocks("Davor.\n\nBerlin liegt an der [[ Spree ]], Köln am [[(Rhein)|Main]].\n\nDanach.\n");
        assertThat(blocks).hasSize(3);
        Cloze cloze = (Cloze) ((Quiz) blocks.get(1)).question();
        assertThat(cloze.gaps()).hasSize(2);
        assertThat(cloze.html())
                .isEqualTo(
                        "<p>Berlin liegt an der <quiz-gap n=\"0\"></quiz-gap>, Köln am <quiz-gap n=\"1\"></quiz-gap>.</p>");
    }

    @Test
    void hintsAndTheSolutionBetweenStarsBelongToTheQuiz() {
        Quiz quiz = (Quiz)
                Reading.only(
                        "Was ist 37 + 15?\n\n[[52]]\n[[?]] mehr als 50\n- [[?]] gerade\n***********\n\nEs ist **52**.\n\n***********\n");
        assertThat(quiz.hints()).containsExactly("mehr als 50", "gerade");
        assertThat(quiz.explanation()).isEqualTo("<p>Es ist <strong>52</strong>.</p>");
    }

    @Test
    void aClozeHasHintsAndASolutionToo() {
        Quiz quiz = (Quiz) Reading.only("Rom liegt am [[Tiber]].\n[[?]] ein Fluss\n***\nTiber.\n***\n");
        assertThat(quiz.hints()).containsExactly("ein Fluss");
        assertThat(quiz.explanation()).isEqualTo("<p>Tiber.</p>");
    }

    @Test
    void aMatrixKnowsItsColumnsAndTheRightOnesOfEachRow() {
        Matrix matrix = Reading.question(
                Matrix.class, "- [[der] (die) [das]]\n- [ (X) ( ) ( ) ] Mann\n- [ ( ) (X) ( ) ] Frau\n");
        assertThat(matrix.columns()).containsExactly("der", "die", "das");
        assertThat(matrix.multiple()).isFalse();
        assertThat(matrix.rows())
                .containsExactly(
                        new Question.Row("Mann", java.util.List.of(0)), new Question.Row("Frau", java.util.List.of(1)));
        assertThat(matrix.graded()).isTrue();
    }

    @Test
    void surveysHaveNoRightAnswer() {
        assertThat(Reading.question(Survey.class, "[[___ ___ ___]]\n").lines()).isEqualTo(3);
        assertThat(Reading.question(Survey.class, "[(1)] gut\n[(2)] schlecht\n"))
                .isEqualTo(new Survey("", false, java.util.List.of("gut", "schlecht"), 0));
        assertThat(Reading.question(Survey.class, "[[rot]] Rot\n[[blau]] Blau\n")
                        .multiple())
                .isTrue();
        assertThat(Reading.question(Matrix.class, "[(ja)(nein)]\n[        ] Gefällt es?\n[        ] Hilft es?\n")
                        .graded())
                .isFalse();
    }

    @Test
    void aQuizThatOnlyAScriptCanCheckIsLeftOutWithARemark() {
        var draft = Reading.lesson("Text.\n\n[[!]]\n<script>\n  1 < 2\n</script>\n");
        assertThat(draft.lessons().getFirst().blocks()).hasSize(1);
        assertThat(Reading.notes(draft)).containsExactly("LOST 5 quiz.script");
    }

    @Test
    void aCheckingScriptIsReplacedByTheFixedSolution() {
        var draft = Reading.lesson("[[ja]]\n<script>\n  \"@input\".trim() == \"ja\"\n</script>\n");
        assertThat(draft.lessons().getFirst().blocks()).hasSize(1);
        assertThat(Reading.notes(draft)).containsExactly("LOST 3 quiz.checked");
    }

    @Test
    void aQuizInAQuotationIsStillAQuiz() {
        assertThat(((Quiz) Reading.only("> Welche Probleme sehen Sie?\n>\n>    [[___]]\n")).question())
                .isInstanceOf(Survey.class);
    }

    @Test
    void bracketsInCodeAndLinksAreNoQuiz() {
        assertThat(Reading.html("L = `[[0 for x]]` und [[1]](https://example.org/)"))
                .doesNotContain("quiz-gap");
        assertThat(Reading.blocks("```python\nx = [[1], [2]]\n[[0]]\n```\n")).hasSize(1);
    }

    @Test
    void theSameQuizKeepsItsKeyWhenTheTextAroundItChanges() {
        String quiz = "Wie viele?\n\n[( )] eins\n[(X)] zwei\n";
        String before = Reading.only(quiz).key();
        assertThat(Reading.blocks("Neu davor.\n\n" + quiz).getLast().key()).isEqualTo(before);
        assertThat(Reading.only(quiz.replace("zwei", "drei")).key()).isNotEqualTo(before);
    }
}
