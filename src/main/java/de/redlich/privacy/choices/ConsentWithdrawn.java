package de.redlich.privacy.choices;

import de.redlich.privacy.PersonId;
import java.util.Set;

/**
 * A person took an agreement back. Whoever stores one of the categories erases it in the same transaction: nothing else
 * needs it, and the catalogue says that it goes at once.
 */
public record ConsentWithdrawn(PersonId person, String purpose, Set<String> categories) {
    public ConsentWithdrawn {
        categories = Set.copyOf(categories);
    }
}
