package de.redlich.page;

/** A sentence shown once above a page's content. */
public record Notice(Kind kind, String text) {
    public enum Kind {
        GOOD,
        INFO,
        WARNING,
        BAD;

        /** The value of {@code data-kind}. */
        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
