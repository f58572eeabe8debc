package de.redlich.rights.cases;

import java.util.EnumSet;
import java.util.Set;

/**
 * How far a request is (Art. 12 GDPR).
 *
 * <pre>
 * RECEIVED   → ID_PENDING, IN_WORK, EXTENDED, ANSWERED, REFUSED
 * ID_PENDING → IN_WORK (the person proved it), EXTENDED, REFUSED
 * IN_WORK    → ID_PENDING, EXTENDED, ANSWERED, REFUSED
 * EXTENDED   → ANSWERED, REFUSED
 * </pre>
 */
public enum State {
    RECEIVED,
    ID_PENDING,
    IN_WORK,
    EXTENDED,
    ANSWERED,
    REFUSED;

    public boolean isOpen() {
        return this != ANSWERED && this != REFUSED;
    }

    boolean leadsTo(State next) {
        return next().contains(next);
    }

    private Set<State> next() {
        return switch (this) {
            case RECEIVED -> EnumSet.of(ID_PENDING, IN_WORK, EXTENDED, ANSWERED, REFUSED);
            case ID_PENDING -> EnumSet.of(IN_WORK, EXTENDED, REFUSED);
            case IN_WORK -> EnumSet.of(ID_PENDING, EXTENDED, ANSWERED, REFUSED);
            case EXTENDED -> EnumSet.of(ANSWERED, REFUSED);
            case ANSWERED, REFUSED -> EnumSet.noneOf(State.class);
        };
    }
}
