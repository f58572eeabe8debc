/** Tests of the LiaScript import. */
@NullMarked
package de.redlich.course.liascript;

import org.jspecify.annotations.NullMarked;
