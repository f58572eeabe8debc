/** What the room learning promises. */
@NullMarked
package de.redlich.learning;

import org.jspecify.annotations.NullMarked;
