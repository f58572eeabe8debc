package de.redlich.staff;

/** What of other people's data a task brings before the eyes, and what must be there before. */
public enum Sight {
    /** No data of single people. */
    NOBODY,
    /** Everybody in a course of one's own; the task itself is the purpose. Logged once a day for the course. */
    COURSE,
    /** Whoever the case is about; the case is the purpose. Each look is logged with its reference. */
    CASE,
    /** The person a record is about; each act stands in the record itself, because silence may be due. */
    RECORD,
    /** One person, named before, for a ticket and a short time. Each look is logged. */
    GRANT,
    /** The same, after a second person has agreed. */
    GRANT_BY_TWO,
    /** Colleagues: who has which right. Logged with each act as the right's own history. */
    STAFF
}
