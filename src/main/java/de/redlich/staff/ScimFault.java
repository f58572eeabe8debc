package de.redlich.staff;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** What a directory did wrong, as RFC 7644 section 3.12 wants it told. */
final class ScimFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final HttpStatus status;
    private final @Nullable String type;

    /** @param type detail error keyword of table 9; null where there is none */
    ScimFault(HttpStatus status, @Nullable String type, String detail) {
        super(detail);
        this.status = status;
        this.type = type;
    }

    static ScimFault invalid(String type, String detail) {
        return new ScimFault(HttpStatus.BAD_REQUEST, type, detail);
    }

    static ScimFault unknown() {
        return new ScimFault(HttpStatus.NOT_FOUND, null, "There is no such resource.");
    }

    HttpStatus status() {
        return status;
    }

    @Nullable
    String type() {
        return type;
    }
}
