package de.redlich.privacy.erasure;

/**
 * What is done in one step. It can be repeated, and is noted together with its counts in the transaction that does it; so whatever
 * fails or is killed goes on where it stopped.
 */
interface Stage {
    /** What becomes of the request now. */
    enum Next {
        /** Its next step can be taken at once. */
        GO_ON,
        /** Nothing is wrong, but something takes its time. */
        LOOK_AGAIN,
        /** It is done, or waits for somebody to release it. */
        STOP
    }

    Erasure.Step step();

    Next carryOut(Erasure request);
}
