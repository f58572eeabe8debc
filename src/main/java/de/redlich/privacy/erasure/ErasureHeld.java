package de.redlich.privacy.erasure;

import java.util.UUID;

/** The brake stopped an erasure of the current academy; an operator has to look. */
public record ErasureHeld(UUID erasure) {}
