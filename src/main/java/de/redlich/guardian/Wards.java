package de.redlich.guardian;

import de.redlich.account.SignedIn;
import de.redlich.privacy.PersonId;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Finds a child for its guardian; everybody else's is not found, and what the state does not allow neither. */
@Component
class Wards {
    private final Guardianships guardianships;

    Wards(Guardianships guardianships) {
        this.guardianships = guardianships;
    }

    /** To be seen. */
    Ward of(SignedIn guardian, UUID child) {
        return guardianships.ward(guardian.id(), new PersonId(child)).orElseThrow(Wards::unknown);
    }

    /** To be corrected, withdrawn, erased. */
    Ward inCare(SignedIn guardian, UUID child) {
        var ward = of(guardian, child);
        if (!ward.state().isInCare()) {
            throw unknown();
        }
        return ward;
    }

    /** To be let into courses. */
    Ward agreed(SignedIn guardian, UUID child) {
        var ward = of(guardian, child);
        if (ward.state() != State.AGREED || !ward.agreed()) {
            throw unknown();
        }
        return ward;
    }

    static ResponseStatusException unknown() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
