/** Fills an empty installation with the two academies of the statements, some people and courses. */
@ApplicationModule(
        displayName = "Demo",
        allowedDependencies = {
            "storage",
            "page",
            "academy",
            "privacy",
            "account",
            "staff",
            "course",
            "course::liascript",
            "learning",
            "guardian"
        })
@NullMarked
package de.redlich.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
