package de.redlich.course;

import de.redlich.privacy.PersonId;
import java.util.List;
import java.util.Optional;

/**
 * Courses have another lecturer from now on.
 *
 * @param from who taught them before; empty when that account has ended
 */
public record CoursesHandedOver(List<CourseId> courses, Optional<PersonId> from, PersonId to) {
    public CoursesHandedOver {
        courses = List.copyOf(courses);
    }
}
