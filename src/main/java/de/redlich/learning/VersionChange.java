package de.redlich.learning;

import de.redlich.course.LessonHead;
import de.redlich.course.Outline;
import java.util.List;
import java.util.Set;

/**
 * What a new version of a course changes for a learner.
 *
 * @param kept lessons that are completed and stay so
 */
record VersionChange(List<LessonHead> added, List<LessonHead> removed, int kept, int points) {
    VersionChange {
        added = List.copyOf(added);
        removed = List.copyOf(removed);
    }

    static VersionChange between(Outline old, Outline fresh, Set<String> done) {
        return new VersionChange(
                missingIn(old, fresh.lessons()),
                missingIn(fresh, old.lessons()),
                (int) fresh.lessons().stream()
                        .filter(head -> done.contains(head.key()))
                        .count(),
                fresh.points() - old.points());
    }

    private static List<LessonHead> missingIn(Outline outline, List<LessonHead> lessons) {
        return lessons.stream()
                .filter(head -> outline.withKey(head.key()).isEmpty())
                .toList();
    }
}
