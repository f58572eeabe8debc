package de.redlich.guardian;

import de.redlich.privacy.Evidence;
import de.redlich.privacy.PersonId;
import org.springframework.stereotype.Component;

/** Keeps what people declared about children, in the versions of the words they were shown. */
@Component
class Witness {
    private final Evidence evidence;

    Witness(Evidence evidence) {
        this.evidence = evidence;
    }

    void keep(PersonId person, String kind, Declaration declaration) {
        evidence.add(
                person,
                kind,
                declaration.words(),
                Custody.WORDS,
                declaration.language().code());
    }
}
