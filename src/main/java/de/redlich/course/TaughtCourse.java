package de.redlich.course;

import de.redlich.privacy.PersonId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A course as its lecturer sees it; at least one of the two versions is there. */
public record TaughtCourse(
        CourseId id,
        String slug,
        PersonId lecturer,
        boolean forChildren,
        @Nullable CourseVersion published,
        @Nullable CourseVersion draft) {

    /** The title people know, or the working title. */
    public String title() {
        return newest(published, draft).title();
    }

    /** What is being worked on: the draft, or what is published when there is none. */
    CourseVersion working() {
        return newest(draft, published);
    }

    private static CourseVersion newest(@Nullable CourseVersion first, @Nullable CourseVersion second) {
        return first != null ? first : Objects.requireNonNull(second);
    }
}
