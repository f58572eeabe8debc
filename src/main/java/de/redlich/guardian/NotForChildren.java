package de.redlich.guardian;

/** A child asked for a page that is not made for children. */
final class NotForChildren extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotForChildren() {
        super("not for children", null, false, false);
    }
}
