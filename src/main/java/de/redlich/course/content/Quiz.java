package de.redlich.course.content;

import java.util.List;

/**
 * A question inside a lesson.
 *
 * @param hints clean HTML, in the order in which they are given away
 * @param explanation clean HTML shown after solving or giving up, empty when the author gave none
 */
public record Quiz(String key, int step, Question question, List<String> hints, String explanation) implements Block {
    public Quiz {
        hints = List.copyOf(hints);
    }
}
