package de.redlich.security;

import java.util.Set;

/** What kind of data a law opens, as categories of the catalogue. Nothing outside of them is ever exported. */
enum DataClass {
    /** Who somebody is: name, address of mail, the account's state. */
    INVENTORY(Set.of("account", "contact")),
    /** When a service was used: sessions and sign-ins. */
    USAGE(Set.of("session", "signin")),
    /** Passwords exist only as hashes of which nothing can be read; there is nothing to give. */
    CREDENTIALS(Set.of());

    private final Set<String> categories;

    DataClass(Set<String> categories) {
        this.categories = categories;
    }

    Set<String> categories() {
        return categories;
    }
}
