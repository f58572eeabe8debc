package de.redlich.privacy.retention;

import de.redlich.privacy.PersonId;
import de.redlich.privacy.erasure.Erasures;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Ends whole accounts whose rule has come due. */
@Component
class Accounts {
    private final Erasures erasures;
    private final InstantSource time;

    Accounts(Erasures erasures, InstantSource time) {
        this.erasures = erasures;
        this.time = time;
    }

    /**
     * Each by the same steps as an erasure somebody asked for. The brake may hold some, then they are due again tomorrow.
     *
     * @return how many have ended
     */
    long end(List<UUID> people) {
        RuntimeException fault = null;
        for (var id : people) {
            try {
                erasures.now(new PersonId(id));
            } catch (RuntimeException e) {
                fault = e; // the others shall not wait for this one
            }
        }
        if (fault != null) {
            throw fault;
        }
        return people.stream()
                .filter(id -> erasures.of(new PersonId(id)).isEmpty())
                .count();
    }

    OffsetDateTime now() {
        return time.instant().atOffset(ZoneOffset.UTC);
    }
}
