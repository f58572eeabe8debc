package de.redlich.journeys;

import de.redlich.Installed;
import de.redlich.academy.Academies;
import de.redlich.academy.CurrentAcademy;
import de.redlich.account.NewPerson;
import de.redlich.account.People;
import de.redlich.account.Role;
import de.redlich.course.Course;
import de.redlich.course.Courses;
import de.redlich.course.Lesson;
import de.redlich.course.content.Quiz;
import de.redlich.page.Language;
import de.redlich.storage.Settings;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a journey finds when it begins: an installation, people made for it alone, and the courses as they were imported. */
@Installed
abstract class Stage {
    @LocalServerPort
    protected int port;

    @Autowired
    protected Settings settings;

    @Autowired
    protected Courses courses;

    @Autowired
    private Academies academies;

    @Autowired
    private People people;

    /** Where a question stands. */
    record Asked(int lesson, Quiz quiz) {}

    /** Somebody new with a confirmed account. */
    protected Member member(String academy, String name, Role... roles) {
        var email = "reise-" + UUID.randomUUID() + "@beispiel.example";
        var member = new Member(academy, port, name, email, "sieben gelbe Boote im Hafen");
        in(academy, () -> people.create(new NewPerson(name, email, member.password(), Language.DE, Set.of(roles))));
        return member;
    }

    protected <T> T in(String academy, Callable<T> work) {
        try {
            return CurrentAcademy.call(academies.named(academy).orElseThrow(), work);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    protected Course course(String academy, String slug) {
        return in(academy, () -> courses.published(slug).orElseThrow());
    }

    protected List<Lesson> lessons(String academy, Course course) {
        return in(
                academy,
                () -> courses.outline(course.version().id()).lessons().stream()
                        .map(head -> courses.lesson(course.version().id(), head.position())
                                .orElseThrow())
                        .toList());
    }

    protected Asked question(String academy, String slug, Predicate<Quiz> wanted) {
        return lessons(academy, course(academy, slug)).stream()
                .flatMap(lesson -> questions(lesson).stream().map(quiz -> new Asked(lesson.position(), quiz)))
                .filter(asked -> wanted.test(asked.quiz()))
                .findFirst()
                .orElseThrow();
    }

    protected static List<Quiz> questions(Lesson lesson) {
        return lesson.blocks().stream()
                .filter(Quiz.class::isInstance)
                .map(Quiz.class::cast)
                .toList();
    }
}
