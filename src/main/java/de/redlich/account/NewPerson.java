package de.redlich.account;

import de.redlich.page.Language;
import java.util.Set;

/** A person to be added. The password is the plain one; it is kept only as an Argon2id check value. */
public record NewPerson(String name, String email, String password, Language language, Set<Role> roles) {
    public NewPerson {
        roles = Set.copyOf(roles);
    }
}
