package de.redlich.learning;

import static org.assertj.core.api.Assertions.assertThat;

import de.redlich.Installed;
import de.redlich.Promise;
import de.redlich.course.content.Quiz;
import de.redlich.privacy.PersonId;
import de.redlich.quiz.Answer;
import de.redlich.quiz.AnswerState;
import de.redlich.quiz.Answers;
import de.redlich.quiz.Given;
import de.redlich.quiz.Stamp;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@Installed
class AnsweringTest {
    @Autowired
    private ApplicationContext context;

    @Autowired
    private Answers answers;

    @Autowired
    private JdbcClient jdbc;

    private School school;
    private PersonId ada;

    @BeforeEach
    void adaIsThere() {
        school = School.in("qexport", context);
        ada = school.learner();
    }

    /** Whatever order the posts of one form arrive in and however often, the newest stays. */
    @Test
    @Promise("B4")
    void theNewestAnswerOfAFormStaysHoweverItsPostsArrive() {
        var random = new Random(11);
        for (int history = 0; history < 25; history++) {
            ada = school.learner();
            var view = UUID.randomUUID();
            int posts = 1 + random.nextInt(10);
            var arriving = new ArrayList<Integer>();
            for (int serial = 1; serial <= posts; serial++) {
                Collections.addAll(arriving, serial, random.nextBoolean() ? serial : posts);
            }
            Collections.shuffle(arriving, random);
            arriving.forEach(serial -> save(School.SURVEY, "Stand " + serial, new Stamp(view, serial)));

            assertThat(answer(School.SURVEY).given().part(0)).as("%s", arriving).isEqualTo("Stand " + posts);
        }
    }

    @Test
    void aCheckPostedTwiceIsOneTry() {
        var stamp = Stamp.fresh();
        check(School.CLOZE, "Bonn", stamp);
        check(School.CLOZE, "Bonn", stamp);
        assertThat(answer(School.CLOZE)).satisfies(it -> {
            assertThat(it.tries()).isEqualTo(1);
            assertThat(it.state()).isEqualTo(AnswerState.WRONG);
            assertThat(it.points()).isZero();
        });
    }

    @Test
    @Promise("B4")
    void whatWasRightStaysRight() {
        check(School.CLOZE, " Berlin ", Stamp.fresh());
        save(School.CLOZE, "doch lieber Bonn", Stamp.fresh());
        check(School.CLOZE, "Bonn", Stamp.fresh());
        assertThat(answer(School.CLOZE)).satisfies(it -> {
            assertThat(it.state()).isEqualTo(AnswerState.RIGHT);
            assertThat(it.points()).isEqualTo(1);
            assertThat(it.given().part(0)).isEqualTo(" Berlin ");
        });
    }

    @Test
    void hintsEndWhenThereAreNoMore() {
        for (int i = 0; i < 5; i++) {
            school.run(() -> answers.hint(ada, school.course.id(), School.CLOZE, text("Bo"), Stamp.fresh()));
        }
        assertThat(answer(School.CLOZE).hints()).isEqualTo(2);
        assertThat(answer(School.CLOZE).given().part(0)).isEqualTo("Bo");
    }

    @Test
    void aSurveyIsKeptAndNeverMarked() {
        check(School.SURVEY, "schön", Stamp.fresh());
        assertThat(answer(School.SURVEY).state()).isEqualTo(AnswerState.SAVED);
        assertThat(answer(School.SURVEY).tries()).isZero();
    }

    @Test
    @Promise("S2")
    void anAnswerCannotBeReadInTheDatabase() {
        var secret = "Mein Geheimnis heißt Rumpelstilzchen.";
        save(School.SURVEY, secret, Stamp.fresh());
        var stored = school.in(() -> jdbc.sql("select given from quiz.answer where learner_id = ?")
                .param(ada.value())
                .query(byte[].class)
                .single());
        assertThat(new String(stored, StandardCharsets.ISO_8859_1)).doesNotContain("Rumpelstilzchen", "Geheimnis");
        assertThat(answer(School.SURVEY).given().part(0)).isEqualTo(secret);
    }

    @Test
    void tenThousandCharactersAreKeptWhole() {
        var text = "Wörter und Zeichen 🙂 ".repeat(500);
        save(School.SURVEY, text, Stamp.fresh());
        assertThat(answer(School.SURVEY).given().part(0)).isEqualTo(text);
    }

    @Test
    void everyoneSeesOnlyTheirOwnAnswers() {
        save(School.SURVEY, "meins", Stamp.fresh());
        var bea = school.learner();
        assertThat(school.in(() -> answers.of(bea, school.course.id(), List.of("q-survey"))))
                .isEmpty();
        var other = School.in("dravoiqent", context);
        assertThat(other.in(() -> answers.of(ada, school.course.id(), List.of("q-survey"))))
                .isEmpty();
    }

    private void save(Quiz quiz, String text, Stamp stamp) {
        school.run(() -> answers.save(ada, school.course.id(), quiz, text(text), stamp));
    }

    private void check(Quiz quiz, String text, Stamp stamp) {
        school.run(() -> answers.check(ada, school.course.id(), quiz, text(text), stamp));
    }

    private Answer answer(Quiz quiz) {
        return java.util.Objects.requireNonNull(
                school.in(() -> answers.of(ada, school.course.id(), List.of(quiz.key())))
                        .get(quiz.key()));
    }

    private static Given text(String text) {
        return new Given(List.of(text));
    }
}
