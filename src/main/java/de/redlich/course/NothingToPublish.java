package de.redlich.course;

/** There is no draft, or it has no lessons. */
public final class NothingToPublish extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NothingToPublish() {
        super("there is no draft with lessons", null, false, false);
    }
}
