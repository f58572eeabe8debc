package de.redlich.privacy.erasure;

import de.redlich.privacy.Category;
import de.redlich.privacy.LabelledColumn;
import de.redlich.privacy.LabelledTable;
import de.redlich.privacy.Labels;
import de.redlich.privacy.Retention;
import de.redlich.privacy.SubjectPath;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What happens to the rows of each table about people, in an order in which it can happen. Made from the labels of the live
 * schema and the catalogue; nothing in it names a table.
 */
record Plan(List<Part> parts) {
    /** The requests themselves: they are carried on until all else is done. */
    static final String OWN = "privacy.erasure";

    /**
     * One table.
     *
     * @param rule that keeps the rows, and {@code category} whose rule it is; null and empty for others
     * @param ownKeys whether what lies under a row is sealed under a key that has the row's id
     * @param emptied columns that are emptied because their category goes while the row stays
     * @param detachable columns that name the person and can be emptied
     * @param told SQL condition of the rows that the person may know of
     */
    record Part(
            LabelledTable table,
            Fate.Kind kind,
            String category,
            @Nullable Retention rule,
            boolean ownKeys,
            List<String> emptied,
            List<String> detachable,
            String told) {

        /** The first way leads to the owner of the row, further ones to others it mentions. */
        SubjectPath owner() {
            return table.subjects().getFirst();
        }

        List<SubjectPath> mentions() {
            return table.subjects().subList(1, table.subjects().size());
        }

        boolean canDetach(SubjectPath path) {
            return path.steps().isEmpty() && detachable.contains(path.column());
        }

        boolean hasFiles() {
            return table.columns().stream().anyMatch(column -> !column.blob().isEmpty());
        }

        boolean isSealed() {
            return table.columns().stream().anyMatch(LabelledColumn::sealed);
        }
    }

    static Plan of(JdbcClient jdbc, Labels labels, Function<String, Category> categories, Set<String> wishes) {
        var optional = optionalColumns(jdbc);
        var fates = new HashMap<String, Fate>();
        Function<String, Fate> fate =
                category -> fates.computeIfAbsent(category, key -> Fate.of(categories.apply(key), wishes));
        var tables = labels.tables().stream()
                .filter(table -> table.aboutPeople() && !table.name().equals(OWN))
                .collect(Collectors.toMap(LabelledTable::name, Function.identity()));
        var parts = new ArrayList<Part>();
        for (var name :
                References.of(jdbc).removable(tables.keySet().stream().sorted().toList())) {
            var table = tables.get(name);
            if (table != null) {
                parts.add(part(
                        table, fate, hasOwnKeys(table, categories), optional, table.isToldAbout("t", labels.tables())));
            }
        }
        return new Plan(List.copyOf(parts));
    }

    private static boolean hasOwnKeys(LabelledTable table, Function<String, Category> categories) {
        return table.columns().stream()
                .map(LabelledColumn::category)
                .filter(category -> !category.isEmpty())
                .flatMap(category -> categories.apply(category).retention().stream())
                .anyMatch(rule -> rule.mode() == Retention.Mode.DESTROY_KEY);
    }

    private static Part part(
            LabelledTable table, Function<String, Fate> fate, boolean ownKeys, Set<String> optional, String told) {
        var deciding = table.columns().stream()
                .map(LabelledColumn::category)
                .filter(category -> !category.isEmpty())
                .distinct()
                .max(Comparator.comparing(category -> fate.apply(category).kind()))
                .orElseThrow(() -> new Fate.Undecided(table.name()));
        var decided = fate.apply(deciding);
        var detachable = table.columns().stream()
                .map(LabelledColumn::name)
                .filter(column -> optional.contains(table.name() + "." + column))
                .toList();
        return new Part(
                table,
                decided.kind(),
                decided.kind() == Fate.Kind.KEPT ? deciding : "",
                decided.rule(),
                ownKeys,
                decided.kind() == Fate.Kind.ERASED ? List.of() : emptied(table, fate, optional),
                detachable,
                told);
    }

    /** What a row that stays must not go on saying. */
    private static List<String> emptied(LabelledTable table, Function<String, Fate> fate, Set<String> optional) {
        var going = table.columns().stream()
                .filter(column -> !column.category().isEmpty()
                        && fate.apply(column.category()).kind() == Fate.Kind.ERASED)
                .map(LabelledColumn::name)
                .toList();
        for (var column : going) {
            if (!optional.contains(table.name() + "." + column)) {
                throw new Fate.Undecided(
                        table.name() + "." + column + ", which cannot be emptied while its row stays,");
            }
        }
        return going;
    }

    private static Set<String> optionalColumns(JdbcClient jdbc) {
        return Set.copyOf(jdbc.sql("""
                select n.nspname || '.' || c.relname || '.' || a.attname
                  from pg_class c join pg_namespace n on n.oid = c.relnamespace
                  join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and not a.attnotnull
                 where c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema')""").query((row, n) -> row.getString(1)).list());
    }

    /** The table whose rows are the people themselves. */
    static String people(JdbcClient jdbc, Labels labels) {
        var references = References.of(jdbc);
        return labels.tables().stream()
                .filter(table -> table.subjects().stream()
                        .anyMatch(path ->
                                path.column().equals("id") && path.steps().isEmpty()))
                .map(LabelledTable::name)
                .filter(name -> references.all().stream()
                        .noneMatch(it -> it.from().equals(name) && it.column().equals("id")))
                .findFirst()
                .orElseThrow();
    }
}
