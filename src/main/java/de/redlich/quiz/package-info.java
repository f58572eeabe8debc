/** Questions in lessons: how they look, how answers are kept and marked. */
@ApplicationModule(
        displayName = "Quiz",
        allowedDependencies = {"storage", "page", "academy", "privacy", "account", "course", "course :: content"})
@NullMarked
package de.redlich.quiz;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
