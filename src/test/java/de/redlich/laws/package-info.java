/** Laws: rules that hold for the whole house, each with the reason in its message. */
@NullMarked
package de.redlich.laws;

import org.jspecify.annotations.NullMarked;
