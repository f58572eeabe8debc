package de.redlich.mail;

import de.redlich.privacy.PersonId;

/** A last letter was delivered, or given up; nothing of it is left. */
public record FarewellEnded(PersonId recipient) {}
