package de.redlich.account;

/** Who answers for a person's account. It only ever goes forward. */
public enum Stage {
    /** Below 16: a guardian does. */
    CHILD,
    /** Sixteen by now, and asked whether to go on; until the answer everything rests. */
    ASKED,
    /** The person alone. */
    GROWN
}
