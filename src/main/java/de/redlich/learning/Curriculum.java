package de.redlich.learning;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import de.redlich.academy.AcademyId;
import de.redlich.academy.CurrentAcademy;
import de.redlich.course.Courses;
import de.redlich.course.Lesson;
import de.redlich.course.LessonHead;
import de.redlich.course.Outline;
import de.redlich.course.VersionId;
import de.redlich.course.content.Quiz;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What a version asks of its learners. A version never changes, so this is found out once per node. */
@Component
class Curriculum {
    private record OfVersion(AcademyId academy, VersionId version) {}

    private final Courses courses;
    private final Cache<OfVersion, List<String>> questions =
            Caffeine.newBuilder().maximumSize(1_000).build();

    Curriculum(Courses courses) {
        this.courses = courses;
    }

    Outline outline(VersionId version) {
        return courses.outline(version);
    }

    /** Block keys of the questions that give a point. */
    List<String> questions(VersionId version) {
        return questions.get(new OfVersion(CurrentAcademy.id(), version), it -> read(version));
    }

    /** A question and the lesson it stands in. */
    record Place(int lesson, Quiz quiz) {}

    /** A question, first looked for in that lesson, then in all: an old page may name the lesson by an old number. */
    Optional<Place> question(VersionId version, int position, String key) {
        return Stream.concat(
                        Stream.of(position),
                        courses.outline(version).lessons().stream().map(LessonHead::position))
                .map(number -> place(version, number, key))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<Place> place(VersionId version, int position, String key) {
        return courses.lesson(version, position)
                .flatMap(lesson -> quizzes(lesson).stream()
                        .filter(quiz -> quiz.key().equals(key))
                        .map(quiz -> new Place(position, quiz))
                        .findFirst());
    }

    static List<Quiz> quizzes(Lesson lesson) {
        return lesson.blocks().stream()
                .filter(Quiz.class::isInstance)
                .map(Quiz.class::cast)
                .toList();
    }

    private List<String> read(VersionId version) {
        return courses.outline(version).lessons().stream()
                .map(head -> courses.lesson(version, head.position()))
                .flatMap(Optional::stream)
                .flatMap(Curriculum::graded)
                .toList();
    }

    private static Stream<String> graded(Lesson lesson) {
        return quizzes(lesson).stream().filter(quiz -> quiz.question().graded()).map(Quiz::key);
    }
}
