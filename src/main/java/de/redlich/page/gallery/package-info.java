/** Every component on one page, and four pages made of them, for those who build screens. */
@NullMarked
package de.redlich.page.gallery;

import org.jspecify.annotations.NullMarked;
