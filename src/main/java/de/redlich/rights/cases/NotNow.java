package de.redlich.rights.cases;

/** What was wanted cannot be done with a request in its state. */
public class NotNow extends IllegalStateException {
    NotNow(String message) {
        super(message);
    }
}
