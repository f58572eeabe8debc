/** What a person decided about the uses of their data: consent, objection, restriction; and the question every query asks. */
@NamedInterface("choices")
@NullMarked
package de.redlich.privacy.choices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
