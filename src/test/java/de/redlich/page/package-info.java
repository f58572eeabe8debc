/** What the web frame promises the rooms above it. */
@NullMarked
package de.redlich.page;

import org.jspecify.annotations.NullMarked;
