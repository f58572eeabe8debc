/** Keeps what is known about people no longer than the catalogue says: finds what is due from the labels, night by night. */
@NamedInterface("retention")
@NullMarked
package de.redlich.privacy.retention;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
