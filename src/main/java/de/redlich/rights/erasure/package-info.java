/** A person erases the own account: preview, proof, taking back, receipt; and what operators see of it. */
@NullMarked
package de.redlich.rights.erasure;

import org.jspecify.annotations.NullMarked;
