package de.redlich.staff;

import de.redlich.privacy.PersonId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What the staff's room must know of courses and learning, answered by the rooms above it. */
public interface CoursesOfPeople {
    /**
     * A line of what support sees about a person's use.
     *
     * @param course title of the course
     * @param done lessons done, of {@code lessons}
     * @param lastAt when the person was last there
     */
    record Use(String course, int done, int lessons, Instant since, Instant lastAt, boolean completed) {}

    /** Short names of the courses that a person takes. */
    Collection<String> takenBy(PersonId person);

    /** Whether support may look at all; a person can have that restricted. */
    boolean mayBeLookedAt(PersonId person);

    /** How a person uses the courses; nothing when the person does not want that looked at. */
    List<Use> useBy(PersonId person);

    /** Titles of published courses by their short names; unknown ones are absent. */
    Map<String, String> titles(Collection<String> slugs);

    /** Short names and titles of all published courses, for a choice. */
    Map<String, String> all();
}
