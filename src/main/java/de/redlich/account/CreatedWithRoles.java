package de.redlich.account;

import de.redlich.privacy.PersonId;
import java.util.Set;

/** An operator's command, or the demo, made an account for somebody with a task. */
public record CreatedWithRoles(PersonId person, Set<Role> roles) {
    public CreatedWithRoles {
        roles = Set.copyOf(roles);
    }
}
