package de.redlich.privacy.retention;

import de.redlich.privacy.Category;
import de.redlich.privacy.LabelledTable;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Every rule of every category at every table that holds it, made from labels and catalogue alone.
 *
 * @param terms in the order in which they can be carried out
 * @param gaps what the labels do not say, one sentence each, by table; a table with a gap is not touched and counts as failed
 */
record Plan(List<Term> terms, Map<String, List<String>> gaps, Map<String, Labelled> tables, Schema schema) {
    /** What outlived an account, table by table, and when that account ended. */
    static final String KEPT = "privacy.kept";

    /** A table with what its comment says for retention. */
    record Labelled(LabelledTable table, RetentionLabels labels) {}

    static Plan of(List<LabelledTable> all, Collection<Category> categories, Schema schema) {
        var tables = new LinkedHashMap<String, Labelled>();
        var gaps = new LinkedHashMap<String, List<String>>();
        for (var table : all) {
            if (table.aboutPeople()) {
                try {
                    tables.put(table.name(), new Labelled(table, RetentionLabels.of(table)));
                } catch (IllegalArgumentException unreadable) {
                    gaps.put(table.name(), List.of("a @due label cannot be read: " + unreadable.getMessage()));
                }
            }
        }
        var planner = new Planner(tables, categories, schema);
        var terms = schema.dependentsFirst(List.copyOf(tables.keySet())).stream()
                .flatMap(name -> planned(planner.plan(name), gaps))
                .toList();
        return new Plan(terms, gaps, tables, schema);
    }

    /** All gaps as sentences that begin with the table. */
    List<String> allGaps() {
        return gaps.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().map(gap -> entry.getKey() + ": " + gap))
                .toList();
    }

    private static Stream<Term> planned(Planner.Planned planned, Map<String, List<String>> gaps) {
        if (planned.gaps().isEmpty()) {
            return planned.terms().stream()
                    .sorted(Comparator.comparing(term -> !term.rule().destroys()));
        }
        gaps.put(planned.table(), planned.gaps());
        return Stream.empty();
    }
}
