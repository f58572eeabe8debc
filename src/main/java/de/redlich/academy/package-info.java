/** The academies of one installation: host names, names, collected fields; and which of them the current request is for. */
@ApplicationModule(
        displayName = "Academy",
        allowedDependencies = {"storage", "page"})
@NullMarked
package de.redlich.academy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
