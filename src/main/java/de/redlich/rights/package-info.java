/** What a person may ask for and decides: copies, erasure, restriction, objection, consent, and the cases about it. */
@ApplicationModule(
        displayName = "Rights",
        allowedDependencies = {
            "storage",
            "page",
            "page :: paper",
            "academy",
            "privacy",
            "privacy :: calendar",
            "privacy::erasure",
            "privacy::retention",
            "privacy::choices",
            "account",
            "staff",
            "course",
            "quiz",
            "learning",
            "certificate",
            "mail"
        })
@NullMarked
package de.redlich.rights;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
