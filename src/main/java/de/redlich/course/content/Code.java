package de.redlich.course.content;

/**
 * Source code or other preformatted text.
 *
 * @param language highlight.js name in lower case, empty for plain text
 * @param title file name or caption, may be empty
 * @param folded whether the author wants it closed at first
 */
public record Code(String key, int step, String language, String title, String source, boolean folded)
        implements Block {}
