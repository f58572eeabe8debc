package de.redlich.course.content;

import java.util.List;

/**
 * A lesson: one heading of the source and what stands below it.
 *
 * @param key stable across versions
 * @param chapter title of the chapter it belongs to (one source file is one chapter), may be empty
 * @param depth heading level from 1
 * @param minutes estimated reading time
 */
public record LessonDraft(String key, String chapter, int depth, String title, int minutes, List<Block> blocks) {
    public LessonDraft {
        blocks = List.copyOf(blocks);
    }
}
