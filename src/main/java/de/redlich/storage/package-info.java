/** Where things are kept: the settings, PostgreSQL (embedded or outside), the master key and the blob store. */
@ApplicationModule(
        displayName = "Storage",
        allowedDependencies = {})
@NullMarked
package de.redlich.storage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
