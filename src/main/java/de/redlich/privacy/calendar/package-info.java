/** Time as the law counts it: working days of each Land, periods, and how their ends roll. */
@NamedInterface("calendar")
@NullMarked
package de.redlich.privacy.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
