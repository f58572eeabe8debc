/** Courses, their versions, lessons and material; the catalogue; writing and importing them. */
@ApplicationModule(
        displayName = "Course",
        allowedDependencies = {
            "storage",
            "page",
            "academy",
            "privacy",
            "privacy::choices",
            "privacy::erasure",
            "account"
        })
@NullMarked
package de.redlich.course;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
