/** Moving to another provider and bringing along what was learnt elsewhere (Art. 20(2) GDPR). */
@NullMarked
package de.redlich.rights.transfer;

import org.jspecify.annotations.NullMarked;
