package de.redlich.security;

/** A step that the check of an authority's request does not allow. */
class Locked extends IllegalStateException {
    Locked(String message) {
        super(message);
    }
}
