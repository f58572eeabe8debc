/** What the room quiz promises. */
@NullMarked
package de.redlich.quiz;

import org.jspecify.annotations.NullMarked;
