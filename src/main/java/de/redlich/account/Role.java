package de.redlich.account;

/** What a person may do beyond learning. */
public enum Role {
    LECTURER,
    /** Clears up what endangers people or the platform. */
    SECURITY,
    OPERATOR,
    /** Watches over data protection at the academy and answers what people ask about their data (Art. 37–39 GDPR). */
    PRIVACY_OFFICER
}
