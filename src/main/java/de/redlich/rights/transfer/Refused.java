package de.redlich.rights.transfer;

/** A transfer that cannot be; the person is told why. */
class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Why, each with a text of its own. */
    enum Why {
        CODE,
        ADDRESS,
        UNREACHABLE,
        GONE,
        TOO_LARGE,
        TAMPERED,
        UNREADABLE,
        TOO_OFTEN,
        DONE
    }

    private final Why why;

    Refused(Why why) {
        super(why.name());
        this.why = why;
    }

    Why why() {
        return why;
    }

    /** Key of the text that tells it. */
    String text() {
        return "rights.transfer.refused." + why.name().toLowerCase(java.util.Locale.ROOT);
    }
}
