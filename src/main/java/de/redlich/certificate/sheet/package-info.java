/** The certificate as a sheet of paper: PDF/A-2a for the archive and PDF/UA-1 for everyone's eyes and ears. */
@NullMarked
package de.redlich.certificate.sheet;

import org.jspecify.annotations.NullMarked;
