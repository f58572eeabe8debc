package de.redlich.rights.cases;

import java.util.Arrays;
import java.util.Optional;

/** The right that somebody uses, with its article of the GDPR. */
public enum Kind {
    ACCESS(15),
    RECTIFICATION(16),
    ERASURE(17),
    RESTRICTION(18),
    RECIPIENTS(19),
    PORTABILITY(20),
    OBJECTION(21),
    HUMAN_REVIEW(22),
    INFORMATION(77);

    private final int article;

    Kind(int article) {
        this.article = article;
    }

    public int article() {
        return article;
    }

    static Optional<Kind> of(String written) {
        return Arrays.stream(values()).filter(it -> it.name().equals(written)).findFirst();
    }

    /** Whether whoever has the data must be told what became of it (Art. 19). */
    boolean concernsRecipients() {
        return this == RECTIFICATION || this == ERASURE || this == RESTRICTION;
    }
}
