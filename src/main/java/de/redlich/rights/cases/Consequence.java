package de.redlich.rights.cases;

/** What follows elsewhere when a request is closed, in the same transaction. */
interface Consequence {
    /**
     * @param end {@link State#ANSWERED} or {@link State#REFUSED}
     * @param words the answer, or the reasons of the refusal
     */
    void follow(Request closed, State end, String words);
}
