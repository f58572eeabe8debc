/** What is said about data is complete, consistent and readable. */
@NullMarked
package de.redlich.privacy;

import org.jspecify.annotations.NullMarked;
