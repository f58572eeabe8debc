package de.redlich.privacy;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One use the software makes of data about people, for one purpose.
 *
 * @param key what a query says: {@code privacy.may(person, '<key>')}
 * @param purpose key of the {@link Purpose}
 * @param categories keys of the categories it reads
 * @param exempt why a restriction leaves it on (Art. 18(2) GDPR); null when it does not
 * @param stopped what the person notices when it is off, given exactly for what is not exempt
 * @param readers classes that read for it, as {@code learning.Learners}
 */
public record Use(
        String key,
        String purpose,
        List<String> categories,
        @Nullable Exempt exempt,
        Words what,
        @Nullable Words stopped,
        List<String> readers) {

    /** Why a use goes on under a restriction. */
    public enum Exempt {
        /** The person alone sees it, or asked for it. */
        OWN,
        /** Nothing is done but keeping, and erasing in time. */
        STORAGE,
        /** Evidence, rights and legal claims. */
        CLAIMS,
        /** Other people would be harmed without it. */
        OTHERS,
        /** The table is read, but nothing about the person in it. */
        NOBODY
    }

    public Use {
        Objects.requireNonNull(key, "a use has no key");
        Objects.requireNonNull(purpose, "use " + key + " has no purpose");
        Objects.requireNonNull(what, "use " + key + " does not say what it is");
        categories = List.copyOf(categories);
        readers = List.copyOf(readers);
        if ((exempt == null) != (stopped != null)) {
            throw new IllegalArgumentException("use " + key + " says what stops exactly if it is not exempt");
        }
    }

    public boolean isExempt() {
        return exempt != null;
    }
}
