package de.redlich.guardian;

/** How things stand with a child. */
public enum State {
    /** No guardian has confirmed the agreement yet; after two weeks that is a no. */
    WAITING,
    AGREED,
    /** Guardians disagree: nothing is used, nothing is deleted. */
    FROZEN,
    /** A guardian took the agreement back; erased after thirty days unless somebody agrees anew. */
    WITHDRAWN,
    /** Sixteen: the agreements have lapsed, the youth is being asked. */
    ASKED,
    /** The youth goes on alone; guardians see what the youth lets them see. */
    GROWN,
    /** Eighteen: the contract is the grown child's own. */
    OF_AGE,
    /** Being erased, in moments. */
    LEAVING;

    /** Whether guardians may change and erase. */
    boolean isInCare() {
        return this == WAITING || this == AGREED || this == WITHDRAWN;
    }

    String code() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /** Of a badge. */
    String kind() {
        return switch (this) {
            case AGREED, GROWN, OF_AGE -> "good";
            case WAITING, ASKED, FROZEN, WITHDRAWN, LEAVING -> "warning";
        };
    }
}
