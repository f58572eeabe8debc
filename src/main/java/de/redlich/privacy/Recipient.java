package de.redlich.privacy;

/** Who gets to see data of a category. */
public record Recipient(String key, Kind kind, Words name) {
    public enum Kind {
        /** People here with a task. */
        INSIDE,
        /** Whom the person shows it to. */
        PUBLIC,
        /** Works on our instruction under a contract (Art. 28 GDPR). */
        PROCESSOR,
        /** Decides for itself: an authority, a payment service, a provider the person agreed to. */
        OWN
    }

    public boolean isProcessor() {
        return kind == Kind.PROCESSOR;
    }

    /** Whether a company may fill it. */
    public boolean isOutside() {
        return kind == Kind.PROCESSOR || kind == Kind.OWN;
    }
}
