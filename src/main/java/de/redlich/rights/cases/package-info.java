/** Requests of people about their data: what was asked, until when it must be answered, and every step on the way. */
@NamedInterface("cases")
@NullMarked
package de.redlich.rights.cases;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
