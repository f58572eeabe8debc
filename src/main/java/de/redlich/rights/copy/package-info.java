/** The copy of everything about oneself, to read, to print and to take along (Art. 15 and 20 GDPR). */
@NamedInterface("copy")
@NullMarked
package de.redlich.rights.copy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
