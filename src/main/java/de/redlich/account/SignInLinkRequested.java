package de.redlich.account;

import de.redlich.privacy.PersonId;

/** A person wants to sign in without a password. */
public record SignInLinkRequested(PersonId person) {}
