/** What is known about people, why, and for how long: labels, catalogue, keys, rights, statements, evidence. */
@NullMarked
package de.redlich.privacy;

import org.jspecify.annotations.NullMarked;
