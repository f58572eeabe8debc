/** Enrolments, lessons as a learner reads them, progress, time, the way to completion. */
@ApplicationModule(
        displayName = "Learning",
        allowedDependencies = {
            "storage",
            "page",
            "academy",
            "privacy",
            "account",
            "staff",
            "course",
            "course :: content",
            "quiz"
        })
@NullMarked
package de.redlich.learning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
