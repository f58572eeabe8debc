/** Certificates for completed courses: issued once, printed as accessible PDF, verifiable by anyone. */
@ApplicationModule(
        displayName = "Certificate",
        allowedDependencies = {
            "storage",
            "page",
            "page :: paper",
            "academy",
            "privacy",
            "account",
            "course",
            "quiz",
            "learning"
        })
@NullMarked
package de.redlich.certificate;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
