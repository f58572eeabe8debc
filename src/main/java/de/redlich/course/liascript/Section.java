package de.redlich.course.liascript;

import java.util.List;

/**
 * A heading and what stands below it up to the next one.
 *
 * @param level 1 to 6, 0 for what stands before the first heading
 */
record Section(int level, Line heading, List<Line> body) {}
