package de.redlich.guardian;

import de.redlich.privacy.PersonId;
import java.time.Instant;

/**
 * A child as its guardian knows it.
 *
 * @param agreed whether this guardian's own agreement was confirmed by the mailed link
 */
record Ward(PersonId id, String name, String username, State state, Instant since, Custody custody, boolean agreed) {
    String address() {
        return "/kinder/" + id.value();
    }
}
