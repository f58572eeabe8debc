package de.redlich.security;

/** How far the check of an authority's request is; nothing leaves before {@link #POSITIVE}. */
enum CheckState {
    INTAKE,
    AUTHENTICATED,
    ASSESSED,
    POSITIVE,
    RELEASED,
    REFUSED;

    boolean isOpen() {
        return this != RELEASED && this != REFUSED;
    }

    boolean leadsTo(CheckState next) {
        return switch (next) {
            case INTAKE -> false;
            case AUTHENTICATED -> this == INTAKE;
            case ASSESSED -> this == AUTHENTICATED;
            case POSITIVE -> this == ASSESSED;
            case RELEASED -> this == POSITIVE;
            case REFUSED -> isOpen();
        };
    }
}
