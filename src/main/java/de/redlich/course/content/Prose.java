package de.redlich.course.content;

import java.util.List;

/**
 * Running text as clean HTML (formulas are MathML). Things that would be fetched from elsewhere stand in it as
 * {@code <outside-content n="0"></outside-content>} and are described by {@link #outside()} in that order.
 */
public record Prose(String key, int step, String html, List<Outside> outside) implements Block {
    public Prose {
        outside = List.copyOf(outside);
    }
}
