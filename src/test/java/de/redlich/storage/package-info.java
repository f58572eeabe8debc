@NullMarked
package de.redlich.storage;

import org.jspecify.annotations.NullMarked;
