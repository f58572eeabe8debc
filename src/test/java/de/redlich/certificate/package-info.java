/** What holds for certificates: issued once, true, verifiable by anyone, telling no more than they say. */
@NullMarked
package de.redlich.certificate;

import org.jspecify.annotations.NullMarked;
