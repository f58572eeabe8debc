/** What the people in charge of data protection see and decide about erasure by period: outlook, runs, holds; and the letter before an account ends. */
@NullMarked
package de.redlich.rights.retention;

import org.jspecify.annotations.NullMarked;
