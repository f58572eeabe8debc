/** People of an academy: registration, sign-in and its sessions, settings; and who may go where. */
@ApplicationModule(
        displayName = "Account",
        allowedDependencies = {
            "storage",
            "page",
            "academy",
            "privacy",
            "privacy::erasure",
            "privacy::choices",
            "privacy::retention"
        })
@NullMarked
package de.redlich.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
