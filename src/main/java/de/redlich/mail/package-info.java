/** E-mail to people: an outbox written with whatever caused the mail, delivered over SMTP until it has arrived. */
@ApplicationModule(
        displayName = "Mail",
        allowedDependencies = {"storage", "page", "academy", "privacy", "account", "staff", "course"})
@NullMarked
package de.redlich.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
