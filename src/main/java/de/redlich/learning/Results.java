package de.redlich.learning;

import de.redlich.course.CourseId;
import de.redlich.course.VersionId;
import de.redlich.privacy.PersonId;
import de.redlich.quiz.Answers;
import org.springframework.stereotype.Component;

/** What learners reached in the questions of a course. */
@Component
public class Results {
    private final Curriculum curriculum;
    private final Answers answers;

    Results(Curriculum curriculum, Answers answers) {
        this.curriculum = curriculum;
        this.answers = answers;
    }

    /** @param possible 0 for a course without graded questions */
    public record Points(int reached, int possible) {}

    public Points of(PersonId learner, CourseId course, VersionId version) {
        var keys = curriculum.questions(version);
        return new Points(Math.min(answers.score(learner, course, keys), keys.size()), keys.size());
    }
}
