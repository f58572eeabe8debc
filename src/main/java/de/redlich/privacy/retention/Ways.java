package de.redlich.privacy.retention;

import de.redlich.page.Page;
import de.redlich.privacy.LabelledColumn;
import de.redlich.privacy.LabelledTable;
import de.redlich.privacy.Retention.Trigger;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Turns the ways of labels into SQL, and tells of those that lead nowhere. Every name comes from our own schema. */
record Ways(Map<String, Plan.Labelled> tables, Schema schema) {
    private static final Set<Trigger> BIRTHDAYS = EnumSet.of(Trigger.SIXTEEN, Trigger.COMING_OF_AGE);

    /** Day of the trigger for a row called {@code alias}, in Berlin; null when it has not happened. */
    String day(LabelledTable table, Due due, String alias) {
        if (due.kind() == Due.Kind.END) {
            return "(select (k.ended_at at time zone '" + Page.ZONE + "')::date from " + Plan.KEPT
                    + " k where k.what = '"
                    + table.name() + "' and k.person_id = "
                    + table.subjects().getFirst().sql(alias) + ")";
        }
        var days = due.ways().stream()
                .map(way -> day(table, way, due.trigger(), alias))
                .collect(Collectors.joining(", "));
        var latest = due.ways().size() > 1 ? "greatest(" + days + ")" : days;
        return due.unless()
                .map(way -> "(case when " + value(way, alias) + " is null then " + latest + " end)")
                .orElse(latest);
    }

    /** What a way leads to, as it is stored. */
    String value(Due.Way way, String alias) {
        var expression = alias + "." + way.column();
        for (var step : way.steps()) {
            expression = "(select s." + step.column() + " from " + step.table() + " s where s.id = " + expression + ")";
        }
        return expression;
    }

    /** The sealed column that holds a birthday, when that is where the moment stands. */
    Optional<LabelledColumn> birthday(LabelledTable table, Due due) {
        return due.ways().size() == 1 && due.ways().getFirst().steps().isEmpty() && BIRTHDAYS.contains(due.trigger())
                ? Optional.ofNullable(column(table, due.ways().getFirst().column()))
                        .filter(LabelledColumn::sealed)
                : Optional.empty();
    }

    void check(LabelledTable table, Due.Way way, Trigger trigger, List<String> gaps) {
        var end = end(table, way, gaps);
        if (end == null) {
            return;
        }
        var last = way.steps().isEmpty() ? way.column() : way.steps().getLast().column();
        if (last.isEmpty()) {
            var there = tables.get(end.name());
            if (there == null || !there.labels().dues().containsKey(trigger)) {
                gaps.add("@due " + trigger + " relies on " + end.name() + ", which does not say it");
            }
            return;
        }
        var column = column(end, last);
        if (column == null || !(isTime(column) || (column.sealed() && BIRTHDAYS.contains(trigger)))) {
            gaps.add("@due " + trigger + " leads to " + end.name() + "." + last + ", which is no moment");
        }
    }

    void checkExists(LabelledTable table, Due.Way way, List<String> gaps) {
        var end = end(table, way, gaps);
        var last = way.steps().isEmpty() ? way.column() : way.steps().getLast().column();
        if (end != null && column(end, last) == null) {
            gaps.add("a label leads to " + end.name() + "." + last + ", which does not exist");
        }
    }

    private String day(LabelledTable table, Due.Way way, Trigger trigger, String alias) {
        if (way.steps().isEmpty()) {
            return asDay(table, way.column(), alias);
        }
        var last = way.steps().getLast();
        var key = value(
                new Due.Way(way.column(), way.steps().subList(0, way.steps().size() - 1)), alias);
        var inner = alias + "_";
        var there = tables.get(last.table());
        if (there == null) {
            throw new IllegalArgumentException("there is no table " + last.table() + " about people");
        }
        var own = last.column().isEmpty() ? there.labels().dues().get(trigger) : null;
        var day = own == null ? asDay(there.table(), last.column(), inner) : day(there.table(), own, inner);
        return "(select " + day + " from " + last.table() + " " + inner + " where " + inner + ".id = " + key + ")";
    }

    private static String asDay(LabelledTable table, String name, String alias) {
        var column = column(table, name);
        var value = alias + "." + name;
        return column != null && column.type().equals("date")
                ? value
                : "(" + value + " at time zone '" + Page.ZONE + "')::date";
    }

    /** The table at the way's end, or null (and a gap) when it leads nowhere. */
    private @Nullable LabelledTable end(LabelledTable table, Due.Way way, List<String> gaps) {
        var here = table;
        var column = way.column();
        for (var step : way.steps()) {
            var there = tables.get(step.table());
            if (there == null || !schema.refers(here.name(), column, step.table())) {
                gaps.add("a label leads from " + here.name() + "." + column + " to " + step.table() + ": no key does");
                return null;
            }
            here = there.table();
            column = step.column();
        }
        return here;
    }

    private static boolean isTime(LabelledColumn column) {
        return column.type().equals("timestamp with time zone") || column.type().equals("date");
    }

    private static @Nullable LabelledColumn column(LabelledTable table, String name) {
        return table.columns().stream()
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
