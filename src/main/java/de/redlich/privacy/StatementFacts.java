package de.redlich.privacy;

import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What a statement says beyond its wording, one short line for each fact. What a later version
 * changes in them tells {@link StatementChange}; if they are the same, only words changed.
 */
record StatementFacts(SortedSet<String> lines) {
    static StatementFacts of(Disclosure disclosure) {
        SortedSet<String> lines = new TreeSet<>();
        for (Category category : disclosure.categories()) {
            for (Purpose purpose : disclosure.purposes(category)) {
                lines.add(category.key() + " purpose " + purpose.key() + " "
                        + disclosure.basis(purpose).article());
            }
            category.recipients().forEach(it -> lines.add(category.key() + " recipient " + it));
            for (Retention rule : category.retention()) {
                lines.add(line(category.key(), rule));
            }
        }
        disclosure.processors().forEach(it -> lines.add("processor " + it.recipient() + " " + it.company()));
        return new StatementFacts(lines);
    }

    static String line(String category, Retention rule) {
        return category + " retention " + rule.trigger() + " "
                + (rule.period() == null ? "forever" : rule.period())
                + (rule.fromYearEnd() ? " year-end " : " ")
                + rule.mode();
    }

    /** What this version says and the earlier one did not. */
    SortedSet<String> newSince(StatementFacts earlier) {
        SortedSet<String> added = new TreeSet<>(lines);
        added.removeAll(earlier.lines);
        return added;
    }
}
