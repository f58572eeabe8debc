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

    /** Each by the same steps as an erasure somebody asked for; the brake may hold them, then they are due again tomorrow. */
    List<UUID> end(List<UUID> people) {
        people.forEach(person -> erasures.now(new PersonId(person)));
        return people;
    }

    OffsetDateTime now() {
        return time.instant().atOffset(ZoneOffset.UTC);
    }
}
