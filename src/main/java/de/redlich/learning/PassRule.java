package de.redlich.learning;

import de.redlich.course.LessonHead;
import de.redlich.course.Outline;
import java.util.Set;

/** When a course counts as completed: every lesson completed, and most of the quiz points reached. */
final class PassRule {
    /** Share of the quiz points, in hundredths. */
    static final int SHARE = 60;

    private PassRule() {}

    /**
     * How far somebody is.
     *
     * @param points reached
     * @param mostPoints all that can be reached
     */
    record Standing(int lessons, int lessonsDone, int points, int mostPoints) {
        int lessonsMissing() {
            return lessons - lessonsDone;
        }

        int pointsNeeded() {
            return Math.ceilDiv(mostPoints * SHARE, 100);
        }

        int pointsMissing() {
            return Math.max(0, pointsNeeded() - points);
        }

        boolean passed() {
            return lessons > 0 && lessonsMissing() == 0 && pointsMissing() == 0;
        }

        int percent() {
            return lessons == 0 ? 0 : lessonsDone * 100 / lessons;
        }
    }

    static Standing standing(Outline outline, Set<String> done, int points, int mostPoints) {
        var finished = (int) outline.lessons().stream()
                .map(LessonHead::key)
                .filter(done::contains)
                .count();
        return new Standing(outline.lessons().size(), finished, Math.min(points, mostPoints), mostPoints);
    }
}
