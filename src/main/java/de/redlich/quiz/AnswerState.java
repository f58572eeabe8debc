package de.redlich.quiz;

/** What has happened to an answer so far. */
public enum AnswerState {
    /** Kept, not looked at. */
    SAVED,
    WRONG,
    RIGHT,
    /** The learner had the solution shown, which gives no points. */
    SHOWN;

    /** Whether the answer stays as it is. */
    public boolean closed() {
        return this == RIGHT || this == SHOWN;
    }
}
