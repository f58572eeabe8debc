/** Children and those who answer for them: agreement, what a guardian sees and decides, coming of age. */
@ApplicationModule(
        displayName = "Guardian",
        allowedDependencies = {
            "storage",
            "page",
            "academy",
            "privacy",
            "privacy::erasure",
            "privacy::retention",
            "account",
            "staff",
            "course",
            "quiz",
            "learning",
            "certificate",
            "mail",
            "rights",
            "rights::copy"
        })
@NullMarked
package de.redlich.guardian;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
