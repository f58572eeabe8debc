/** What a lesson is made of: blocks, as written by an author or read from a course format. Pure values, no database. */
@NullMarked
@NamedInterface("content")
package de.redlich.course.content;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
