/** The pages on which people agree, withdraw, object and restrict, and on which the privacy officer answers them. */
@NullMarked
package de.redlich.rights.choices;

import org.jspecify.annotations.NullMarked;
