package de.redlich.privacy.erasure;

import de.redlich.privacy.Category;
import de.redlich.privacy.Retention;
import de.redlich.privacy.Retention.Mode;
import de.redlich.privacy.Retention.Trigger;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a category when its person is erased. Kept is only what a rule with a paragraph keeps; what the catalogue
 * lets go on request stays only if the person wishes it; everything else goes at once.
 *
 * @param rule the one that keeps it; null for what does not stay
 */
public record Fate(Kind kind, @Nullable Retention rule) {
    /** In the order of their weight: the strongest word about a row counts. */
    public enum Kind {
        ERASED,
        ANONYMISED,
        KEPT
    }

    private static final Set<Trigger> ENDS = EnumSet.of(Trigger.ACCOUNT_END, Trigger.LEAVING);
    private static final Set<Mode> LETTING_GO = EnumSet.of(Mode.ERASE, Mode.DESTROY_KEY, Mode.AGGREGATE, Mode.EXPIRE);

    /**
     * @param wishes keys of categories the person wants to stay
     * @throws Undecided when no rule says what happens
     */
    static Fate of(Category category, Set<String> wishes) {
        var keeping = keeping(category);
        if (keeping.isPresent() && (!isChoice(category) || wishes.contains(category.key()))) {
            return new Fate(Kind.KEPT, keeping.get());
        }
        var ends = category.retention().stream()
                .filter(rule ->
                        ENDS.contains(rule.trigger()) || rule.trigger() == Trigger.REQUEST && keeping.isPresent())
                .map(Retention::mode)
                .toList();
        if (ends.contains(Mode.DETACH)) {
            return new Fate(Kind.ANONYMISED, null);
        }
        if (ends.stream().noneMatch(LETTING_GO::contains)) {
            throw new Undecided(category.key());
        }
        return new Fate(Kind.ERASED, null);
    }

    /** Whether some of it may stay after the account's end; it is sealed apart then. */
    public static boolean mayOutlive(Category category) {
        return keeping(category).isPresent();
    }

    /** Whether it stays only if the person wishes. */
    public static boolean isChoice(Category category) {
        return keeping(category).isPresent()
                && category.retention().stream()
                        .anyMatch(rule -> rule.trigger() == Trigger.REQUEST && rule.mode() == Mode.ERASE);
    }

    /** The rule that keeps it after the account's end. */
    public static Optional<Retention> keeping(Category category) {
        return category.retention().stream()
                .filter(rule -> rule.paragraph() != null && !rule.isAtOnce())
                .findFirst();
    }

    /** A category of which nobody could say what happens to it, so nothing is done. */
    static final class Undecided extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Undecided(String category) {
            super("no rule of the catalogue says what becomes of " + category + " when an account ends");
        }
    }
}
