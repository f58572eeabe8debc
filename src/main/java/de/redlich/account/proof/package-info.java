/** What people prove themselves with beside the password: passkeys, codes by the clock, recovery codes. Knows nothing of pages and sessions. */
@NullMarked
package de.redlich.account.proof;

import org.jspecify.annotations.NullMarked;
