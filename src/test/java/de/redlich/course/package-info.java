/** Courses: found, written, imported, published and shown. */
@NullMarked
package de.redlich.course;

import org.jspecify.annotations.NullMarked;
