package de.redlich.learning;

import de.redlich.academy.Academies;
import de.redlich.academy.Academy;
import de.redlich.academy.CurrentAcademy;
import de.redlich.account.NewPerson;
import de.redlich.account.People;
import de.redlich.account.Role;
import de.redlich.course.Course;
import de.redlich.course.CourseWorld;
import de.redlich.course.Courses;
import de.redlich.course.Publishing;
import de.redlich.course.VersionId;
import de.redlich.course.content.Block;
import de.redlich.course.content.LessonDraft;
import de.redlich.course.content.Prose;
import de.redlich.course.content.Question;
import de.redlich.course.content.Quiz;
import de.redlich.page.Language;
import de.redlich.privacy.PersonId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.springframework.context.ApplicationContext;

/** A course of three lessons with questions, its lecturer, and learners, made for one test. */
final class School {
    static final String PASSWORD = "ein-gutes-kennwort-7";

    static final Quiz CHOICE = quiz(
            "q-choice",
            new Question.Choice("<p>Was stimmt?</p>", false, List.of(option("eins", true), option("zwei", false))));
    static final Quiz CLOZE = quiz(
            "q-cloze",
            new Question.Cloze(
                    "<p>Die Hauptstadt ist <quiz-gap n=\"0\"></quiz-gap>.</p>",
                    List.of(new Question.Gap(List.of("Berlin"), List.of(), 8))));
    static final Quiz MATRIX = quiz(
            "q-matrix",
            new Question.Matrix(
                    "<p>Was gehört wohin?</p>",
                    false,
                    List.of("Tier", "Pflanze"),
                    List.of(new Question.Row("Hund", List.of(0)), new Question.Row("Rose", List.of(1)))));
    static final Quiz SURVEY = quiz("q-survey", new Question.Survey("<p>Wie war es?</p>", false, List.of(), 3));

    static final List<LessonDraft> LESSONS = List.of(
            lesson("anfang", "Anfang", prose("a1"), prose("a2"), CHOICE),
            lesson("mitte", "Mitte", prose("m1"), CLOZE, SURVEY),
            lesson("ende", "Ende", MATRIX));

    final Academy academy;
    final PersonId lecturer;
    final String lecturerEmail;
    final Course course;
    private final People people;
    private final Publishing publishing;
    private final Courses courses;

    private School(ApplicationContext context, String slug) {
        academy = context.getBean(Academies.class).named(slug).orElseThrow();
        people = context.getBean(People.class);
        publishing = context.getBean(Publishing.class);
        courses = context.getBean(Courses.class);
        lecturerEmail = email();
        lecturer = in(() -> people.create(
                new NewPerson("Frau Lehmann", lecturerEmail, PASSWORD, Language.DE, Set.of(Role.LECTURER))));
        course = in(() -> {
            var id = CourseWorld.publish(publishing, lecturer, "Kurs " + UUID.randomUUID(), LESSONS);
            return courses.find(id).orElseThrow();
        });
    }

    static School in(String academy, ApplicationContext context) {
        return new School(context, academy);
    }

    <T> T in(Callable<T> work) {
        try {
            return CurrentAcademy.call(academy, work);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    void run(Runnable work) {
        CurrentAcademy.run(academy, work);
    }

    static String email() {
        return UUID.randomUUID() + "@schule.example";
    }

    PersonId learner(String email) {
        return in(() -> people.create(new NewPerson("Ada Lernt", email, PASSWORD, Language.DE, Set.of())));
    }

    PersonId learner() {
        return learner(email());
    }

    VersionId publishNext(List<LessonDraft> lessons) {
        return in(() -> CourseWorld.publishNext(
                publishing, lecturer, course.id(), course.version().title(), lessons));
    }

    String slug() {
        return Objects.requireNonNull(course.slug());
    }

    static LessonDraft lesson(String key, String title, Block... blocks) {
        return new LessonDraft(key, "", 1, title, 5, List.of(blocks));
    }

    static Prose prose(String key) {
        return new Prose(key, 0, "<p>" + "Ein Absatz zum Lesen. ".repeat(40) + "</p>", List.of());
    }

    static Quiz quiz(String key, Question question) {
        return new Quiz(key, 0, question, List.of("<p>Erster Hinweis</p>", "<p>Zweiter Hinweis</p>"), "<p>Darum.</p>");
    }

    private static Question.Option option(String html, boolean right) {
        return new Question.Option(html, right);
    }
}
