/** Journeys: what people do here, in a real browser, page by page; axe looks at every page they visit. */
@NullMarked
package de.redlich.journeys;

import org.jspecify.annotations.NullMarked;
