/** The academy's staff: who may do what and until when, whose data they looked at and why, reviews, joining and leaving. */
@ApplicationModule(
        displayName = "Staff",
        allowedDependencies = {"storage", "page", "academy", "privacy", "account"})
@NullMarked
package de.redlich.staff;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
