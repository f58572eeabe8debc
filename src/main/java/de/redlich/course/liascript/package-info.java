/** Reads courses written in LiaScript Markdown, the open course format of German universities. */
@NullMarked
@NamedInterface("liascript")
package de.redlich.course.liascript;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
