/** Redlich: an education platform that keeps its word about people's data. One package per room. */
@NullMarked
package de.redlich;

import org.jspecify.annotations.NullMarked;
