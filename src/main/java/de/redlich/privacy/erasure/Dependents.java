package de.redlich.privacy.erasure;

import de.redlich.privacy.PersonId;
import java.util.List;

/** People whose accounts cannot go on alone when somebody goes, as a higher room knows them. */
public interface Dependents {
    /** Their names, to be told before the person decides. */
    List<String> namesOf(PersonId person);
}
