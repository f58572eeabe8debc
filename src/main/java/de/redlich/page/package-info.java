/** The web frame every room stands on: layout, components, texts, assets, error pages. It knows nothing of any domain. */
@NullMarked
@ApplicationModule(
        displayName = "page",
        allowedDependencies = {})
package de.redlich.page;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
