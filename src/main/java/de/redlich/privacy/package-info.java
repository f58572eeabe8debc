/** Labels, catalogue, keys, evidence: what is known about people, why, how long, and what they can do about it. */
@ApplicationModule(
        displayName = "Privacy",
        allowedDependencies = {"storage", "page", "page :: paper", "academy"})
@NullMarked
package de.redlich.privacy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
