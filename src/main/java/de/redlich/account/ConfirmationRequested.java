package de.redlich.account;

import de.redlich.privacy.PersonId;

/** A person registered, or asked again for the link that confirms the e-mail address. */
public record ConfirmationRequested(PersonId person) {}
