package de.redlich.account;

/** What a person may do beyond learning. */
public enum Role {
    LECTURER,
    OPERATOR
}
