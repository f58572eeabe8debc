package de.redlich.account;

import de.redlich.privacy.PersonId;

/** Something beyond the password that a person has set up, as an app that shows codes. Taken instead of the code that is mailed. */
public interface FurtherProof {
    /** Whether what was typed proves that it is this person; uses it up where it works once only. */
    boolean proves(PersonId person, String typed);
}
