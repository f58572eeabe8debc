/** Mail that arrives, sooner or later. */
@NullMarked
package de.redlich.mail;

import org.jspecify.annotations.NullMarked;
