package de.redlich.privacy;

/** A registry of this room (catalogue, cookies, promises …) says something that cannot be; the message names file and place. */
public class InvalidRegistry extends IllegalStateException {
    InvalidRegistry(String file, String fault) {
        super(file + ": " + fault);
    }

    InvalidRegistry(String file, String fault, Throwable cause) {
        super(file + ": " + fault, cause);
    }
}
