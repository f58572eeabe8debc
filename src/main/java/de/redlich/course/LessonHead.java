package de.redlich.course;

/**
 * A lesson in the outline.
 *
 * @param position order from 1, also its address
 * @param key stays the same in the next version
 * @param chapter may be empty
 * @param depth heading level from 1
 * @param minutes estimated reading time
 */
public record LessonHead(int position, String key, String chapter, int depth, String title, int minutes, int points) {}
