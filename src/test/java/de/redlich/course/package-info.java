/** What the room course promises, and courses for the tests of the rooms above. */
@NullMarked
package de.redlich.course;

import org.jspecify.annotations.NullMarked;
