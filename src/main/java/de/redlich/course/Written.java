package de.redlich.course;

import de.redlich.course.content.CourseDraft;
import java.util.Map;

/**
 * A course as written and what was read from it.
 *
 * @param sources path in the course folder to Markdown
 */
record Written(CourseDraft draft, Map<String, String> sources) {
    Written {
        sources = Map.copyOf(sources);
    }
}
