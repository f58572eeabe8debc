package de.redlich.learning;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** What a person may not see is not there. */
final class Missing {
    private Missing() {}

    static ResponseStatusException page() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
