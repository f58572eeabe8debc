/** Protection by people: processors, requests of authorities, what is shown as proof. */
@ApplicationModule(
        displayName = "Security",
        allowedDependencies = {
            "storage",
            "page",
            "academy",
            "privacy",
            "privacy :: calendar",
            "account",
            "staff",
            "staff",
            "mail",
            "rights",
            "rights :: cases"
        })
@NullMarked
package de.redlich.security;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
