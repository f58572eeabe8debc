package de.redlich.account;

/** What a person may do beyond learning. */
public enum Role {
    /** Writes courses and accompanies those who take them. */
    LECTURER,
    /** Marks and accompanies in single courses that others teach. */
    GRADER,
    /** Writes courses, sees no learners. */
    EDITOR,
    /** Helps people who report a problem. */
    SUPPORT,
    /** Keeps the books. */
    ACCOUNTANT,
    /** Clears up what endangers people or the platform. */
    SECURITY,
    /** Answers for the academy: who of its staff may do what. */
    OWNER,
    /** Runs the installation. */
    OPERATOR,
    /** Watches over data protection at the academy and answers what people ask about their data (Art. 37–39 GDPR). */
    PRIVACY_OFFICER
}
