package de.redlich.account;

import de.redlich.page.Language;
import de.redlich.privacy.PersonId;
import java.util.Set;

/** A person of the academy, as other rooms need to know. */
public record Person(PersonId id, String name, Set<Role> roles, Language language) {
    public Person {
        roles = Set.copyOf(roles);
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }
}
