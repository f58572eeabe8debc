/** How tests speak about promises. */
@NullMarked
package de.redlich;

import org.jspecify.annotations.NullMarked;
