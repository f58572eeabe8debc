package de.redlich.learning;

import de.redlich.course.LessonHead;
import de.redlich.course.Outline;
import java.util.Set;

/** Which lesson comes next: the first that is not completed, or the last one when all are. */
final class Next {
    private Next() {}

    static LessonHead of(Outline outline, Set<String> done) {
        return outline.lessons().stream()
                .filter(head -> !done.contains(head.key()))
                .findFirst()
                .orElseGet(() -> outline.lessons().getLast());
    }
}
