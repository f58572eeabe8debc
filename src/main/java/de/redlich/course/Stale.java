package de.redlich.course;

/** Somebody saved the draft in another tab or on another device meanwhile; nothing was overwritten. */
final class Stale extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Stale() {
        super("the draft was changed meanwhile", null, false, false);
    }
}
