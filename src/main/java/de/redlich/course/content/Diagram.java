package de.redlich.course.content;

import org.jspecify.annotations.Nullable;

/**
 * A drawing given as text.
 *
 * @param source what the author wrote; shown where the drawing cannot be
 * @param svg the finished drawing as clean SVG, or null when the browser draws it (mermaid)
 * @param title caption, may be empty
 */
public record Diagram(
        String key,
        int step,
        Notation notation,
        String source,
        @Nullable String svg,
        String title) implements Block {
    public enum Notation {
        ASCII,
        MERMAID,
        PLANTUML
    }
}
