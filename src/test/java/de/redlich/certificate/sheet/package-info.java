/** What a printed certificate must be. */
@NullMarked
package de.redlich.certificate.sheet;

import org.jspecify.annotations.NullMarked;
