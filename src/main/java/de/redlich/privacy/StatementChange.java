package de.redlich.privacy;

import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What separates two statements beyond their wording. Material is a purpose, legal basis, category, recipient or processor
 * that is new, and a period that got longer or fell away; what is dropped, shortened or only said otherwise is not.
 *
 * @param material lines of {@link StatementFacts}; one that begins with a minus says what ends data no more
 */
record StatementChange(SortedSet<String> material) {
    private static final Pattern RULE = Pattern.compile("(\\S+) retention (\\S+) (\\S+) (year-end )?(\\S+)");
    private static final long FOREVER = Long.MAX_VALUE;

    /** One rule that ends data, taken from its line. */
    private record Rule(String category, String trigger, String mode, long days) {
        static Optional<Rule> of(String line) {
            var found = RULE.matcher(line);
            return found.matches()
                    ? Optional.of(new Rule(
                            found.group(1),
                            found.group(2),
                            found.group(5),
                            days(found.group(3), found.group(4) != null)))
                    : Optional.empty();
        }

        boolean isLike(Rule other) {
            return category.equals(other.category) && trigger.equals(other.trigger) && mode.equals(other.mode);
        }

        private static long days(String period, boolean fromYearEnd) {
            if (period.equals("forever")) {
                return FOREVER;
            }
            var length = Period.parse(period);
            return Math.round(length.toTotalMonths() * 30.44) + length.getDays() + (fromYearEnd ? 365 : 0);
        }
    }

    static StatementChange between(StatementFacts earlier, StatementFacts later) {
        var material = new TreeSet<String>();
        for (var line : later.newSince(earlier)) {
            if (Rule.of(line).map(it -> keepsLonger(it, earlier, later)).orElse(true)) {
                material.add(line);
            }
        }
        for (var line : earlier.newSince(later)) {
            if (Rule.of(line).map(it -> fellAway(it, later)).orElse(false)) {
                material.add("-" + line);
            }
        }
        return new StatementChange(material);
    }

    boolean isMaterial() {
        return !material.isEmpty();
    }

    /** A rule that is new beside the old ones only ends data earlier. */
    private static boolean keepsLonger(Rule rule, StatementFacts earlier, StatementFacts later) {
        return rules(earlier)
                .filter(rule::isLike)
                .map(Rule::days)
                .min(Long::compare)
                .map(before -> rule.days() > before && shortest(rule, later) > before)
                .orElse(false);
    }

    private static long shortest(Rule rule, StatementFacts facts) {
        return rules(facts).filter(rule::isLike).mapToLong(Rule::days).min().orElse(FOREVER);
    }

    private static boolean fellAway(Rule rule, StatementFacts later) {
        return later.lines().stream().anyMatch(it -> it.startsWith(rule.category() + " "))
                && rules(later).noneMatch(rule::isLike);
    }

    private static java.util.stream.Stream<Rule> rules(StatementFacts facts) {
        return facts.lines().stream().flatMap(it -> Rule.of(it).stream());
    }

    List<String> lines() {
        return List.copyOf(material);
    }
}
