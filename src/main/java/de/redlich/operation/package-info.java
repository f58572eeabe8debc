/** Running the installation: health, the operators' overview, the command line. */
@ApplicationModule(
        displayName = "Operation",
        allowedDependencies = {
            "storage",
            "page",
            "academy",
            "privacy",
            "privacy::retention",
            "account",
            "staff",
            "course",
            "course::content",
            "course::liascript",
            "mail"
        })
@NullMarked
package de.redlich.operation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
