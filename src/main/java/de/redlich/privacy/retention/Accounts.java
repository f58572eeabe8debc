package de.redlich.privacy.retention;

import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Ends whole accounts whose rule has come due. */
@Component
class Accounts {
    private final InstantSource time;

    Accounts(InstantSource time) {
        this.time = time;
    }

    List<UUID> end(List<UUID> people) {
        return List.of();
    }

    OffsetDateTime now() {
        return time.instant().atOffset(ZoneOffset.UTC);
    }
}
