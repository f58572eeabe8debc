/** Erases a person: what the labels find, as the catalogue says, in steps that a crash cannot break. */
@NamedInterface("erasure")
@NullMarked
package de.redlich.privacy.erasure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
