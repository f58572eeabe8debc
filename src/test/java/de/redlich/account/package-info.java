/** What a person can rely on with an account. */
@NullMarked
package de.redlich.account;

import org.jspecify.annotations.NullMarked;
