package de.redlich.privacy.retention;

import de.redlich.privacy.Category;
import de.redlich.privacy.LabelledColumn;
import de.redlich.privacy.LabelledTable;
import de.redlich.privacy.Retention;
import de.redlich.privacy.Retention.Mode;
import de.redlich.privacy.Retention.Trigger;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds for one table which rules act on it, and what its labels fail to say. */
final class Planner {
    /** Triggers that end whole accounts; what hangs on an account may leave them to it. */
    private static final Set<Trigger> ENDING_ACCOUNTS = EnumSet.of(Trigger.INACTIVITY, Trigger.UNCONFIRMED);

    /** Triggers that come with the end of an account at the latest. */
    private static final Set<Trigger> ENDING_WITH_ACCOUNTS =
            EnumSet.of(Trigger.INACTIVITY, Trigger.UNCONFIRMED, Trigger.LEAVING);

    private static final String LOCKS =
            " needs privacy.restrictable in a migration, or @lock by_use: a lock that no query sees is none";

    private static final LocalDate ANY_DAY = LocalDate.of(2001, 1, 1);

    record Planned(String table, List<Term> terms, List<String> gaps) {}

    private final Map<String, Plan.Labelled> tables;
    private final Map<String, Category> categories;
    private final Schema schema;
    private final Ways ways;

    Planner(Map<String, Plan.Labelled> tables, Collection<Category> categories, Schema schema) {
        this.tables = tables;
        this.categories = categories.stream().collect(Collectors.toMap(Category::key, Function.identity()));
        this.schema = schema;
        this.ways = new Ways(tables, schema);
    }

    Planned plan(String name) {
        var table = labelled(name).table();
        var labels = labelled(name).labels();
        var main = main(table);
        var terms = new ArrayList<Term>();
        var gaps = new ArrayList<String>();
        var used = EnumSet.noneOf(Trigger.class);
        var inTable = new LinkedHashSet<String>();
        inTable.add(main);
        table.columns().forEach(column -> inTable.add(column.category()));
        for (var key : inTable) {
            var category = categories.get(key);
            if (category != null) {
                for (var rule : category.retention()) {
                    if (actsHere(rule, labels) && !isAboutMoneyElsewhere(category, rule, labels)) {
                        used.add(rule.trigger());
                        plan(table, labels, category, rule, key.equals(main), gaps)
                                .ifPresent(terms::add);
                    }
                }
            }
        }
        labels.dues().keySet().stream()
                .filter(trigger -> !used.contains(trigger))
                .forEach(trigger -> gaps.add("@due " + trigger + " belongs to no rule of its categories"));
        return new Planned(name, terms, gaps);
    }

    /** The category of the row itself: the one of its id. */
    static String main(LabelledTable table) {
        return table.columns().stream()
                .filter(column -> column.name().equals("id"))
                .findFirst()
                .orElse(table.columns().getFirst())
                .category();
    }

    private static boolean actsHere(Retention rule, RetentionLabels labels) {
        return rule.period() != null && (rule.part() == null || rule.part().equals(labels.part()));
    }

    /** Entries that concern money have a longer rule of their own; a table that labels none of them has none. */
    private static boolean isAboutMoneyElsewhere(Category category, Retention rule, RetentionLabels labels) {
        return rule.trigger() == Trigger.FINANCE_ENTRY
                && !labels.dues().containsKey(Trigger.FINANCE_ENTRY)
                && category.retention().stream().anyMatch(it -> it.trigger() == Trigger.CREATION && it.destroys());
    }

    /** Where an entry concerns money, the shorter rule from its creation on does not count. */
    private static Due unlessMoney(Due due, RetentionLabels labels) {
        var money = labels.dues().get(Trigger.FINANCE_ENTRY);
        return due.trigger() == Trigger.CREATION
                        && money != null
                        && due.unless().isEmpty()
                ? new Due(
                        due.trigger(),
                        due.kind(),
                        due.ways(),
                        Optional.of(money.ways().getFirst()))
                : due;
    }

    private Optional<Term> plan(
            LabelledTable table,
            RetentionLabels labels,
            Category category,
            Retention rule,
            boolean whole,
            List<String> gaps) {
        var due = rule.trigger() == Trigger.ACCOUNT_END
                ? Due.atAccountEnd()
                : labels.dues().get(rule.trigger());
        if (due == null) {
            gaps.add("no @due says when " + rule.trigger() + " of the category " + category.key()
                    + " was: its rows would live for ever");
            return Optional.empty();
        }
        if (due.kind() == Due.Kind.ACT || leftToTheAccount(table, rule, due)) {
            checkNothingWaits(rule, due, gaps);
            return Optional.empty();
        }
        if (due.kind() == Due.Kind.END && rule.trigger() != Trigger.ACCOUNT_END) {
            gaps.add("@due " + rule.trigger() + " end: an account's end is not that");
            return Optional.empty();
        }
        due.ways().forEach(way -> ways.check(table, way, rule.trigger(), gaps));
        due.unless().ifPresent(way -> ways.checkExists(table, way, gaps));
        var columns = table.columns().stream()
                .filter(column -> column.category().equals(category.key()))
                .toList();
        if (!whole && goesWithTheRow(table, rule)) {
            return Optional.empty();
        }
        var term = new Term(
                table,
                category,
                rule,
                unlessMoney(due, labels),
                whole,
                ending(columns, rule),
                labels.total(),
                labels.notice());
        checkPossible(term, gaps);
        return Optional.of(term);
    }

    /** The account itself ends by its own rule or by its person; its end takes along what this rule is about. */
    private boolean leftToTheAccount(LabelledTable table, Retention rule, Due due) {
        if (rule.trigger() == Trigger.ACCOUNT_END) {
            return Term.isAccount(table)
                    || hangsOnAccount(table)
                    || table.name().equals(Plan.KEPT);
        }
        return due.kind() == Due.Kind.END && ENDING_WITH_ACCOUNTS.contains(rule.trigger());
    }

    /** The database lets no such row outlive its account. */
    private boolean hangsOnAccount(LabelledTable table) {
        var path = table.subjects().getFirst();
        var from =
                path.steps().isEmpty() ? table.name() : path.steps().getLast().table();
        var column =
                path.steps().isEmpty() ? path.column() : path.steps().getLast().column();
        return tables.values().stream()
                .map(Plan.Labelled::table)
                .filter(Term::isAccount)
                .anyMatch(account -> schema.refers(from, column, account.name()));
    }

    private void checkNothingWaits(Retention rule, Due due, List<String> gaps) {
        if (due.kind() == Due.Kind.ACT && !rule.isAtOnce()) {
            gaps.add("@due " + rule.trigger() + " act: but the rule waits " + rule.period());
        }
        if (due.kind() == Due.Kind.END && ENDING_ACCOUNTS.contains(rule.trigger()) && !accountEndsInTime(rule)) {
            gaps.add("@due " + rule.trigger() + " end: but no account ends by that trigger within " + rule.period());
        }
    }

    private boolean accountEndsInTime(Retention rule) {
        return tables.values().stream()
                .map(Plan.Labelled::table)
                .filter(Term::isAccount)
                .flatMap(table -> rules(main(table)).stream())
                .anyMatch(it -> it.trigger() == rule.trigger() && !longer(it, rule));
    }

    /** Columns that cannot be emptied are no gap when their row is gone by then anyway. */
    private boolean goesWithTheRow(LabelledTable table, Retention rule) {
        return rules(main(table)).stream()
                .filter(it -> it.destroys() && it.part() == null && it.mode() != Mode.DETACH)
                .anyMatch(it -> it.trigger() == rule.trigger() && !longer(it, rule));
    }

    private List<Retention> rules(String category) {
        var known = categories.get(category);
        return known == null ? List.of() : known.retention();
    }

    private static boolean longer(Retention one, Retention other) {
        return one.period() == null || ANY_DAY.plus(one.period()).isAfter(ANY_DAY.plus(period(other)));
    }

    private static Period period(Retention rule) {
        return rule.period() == null ? Period.ofYears(999) : rule.period();
    }

    private static List<LabelledColumn> ending(List<LabelledColumn> columns, Retention rule) {
        return rule.mode() == Mode.AGGREGATE
                ? columns.stream().filter(column -> !column.coarse()).toList()
                : columns;
    }

    private void checkPossible(Term term, List<String> gaps) {
        var name = term.table().name();
        var what = term.rule().mode() + " of the category " + term.category().key();
        switch (term.rule().mode()) {
            case RESTRICT -> require(term.whole() && isLockable(name), what + LOCKS, gaps);
            case DETACH ->
                require(
                        term.subjectColumns().stream()
                                .noneMatch(it -> schema.required().contains(name + "." + it)),
                        what + " needs a @subject column that may be empty",
                        gaps);
            case AGGREGATE -> checkTotal(term, what, gaps);
            case SHORTEN ->
                require(
                        term.columns().stream().anyMatch(it -> it.type().equals("inet")),
                        what + " needs a column inet",
                        gaps);
            case ERASE, EXPIRE, DESTROY_KEY -> require(term.whole() || canBeEmptied(term), emptied(what), gaps);
        }
        if (term.removesRows()) {
            require(schema.canEnd(name), what + " needs the right to delete, or a function that expires rows", gaps);
        }
        if (term.rule().notice() != null && term.endsAccount()) {
            require(!term.notice().isEmpty(), what + " is announced, but no @notice says when that was", gaps);
        }
    }

    private boolean isLockable(String table) {
        return schema.lockable().contains(table) || labelled(table).labels().lockedByUse();
    }

    private void checkTotal(Term term, String what, List<String> gaps) {
        if (term.whole()) {
            require(term.total().isPresent(), what + " needs @total: by what are its rows counted?", gaps);
            term.total().ifPresent(total -> ways.checkExists(term.table(), total.by(), gaps));
        } else {
            require(
                    term.table().columns().stream()
                            .anyMatch(it -> it.coarse()
                                    && it.category().equals(term.category().key())),
                    what + " needs a column labelled @coarse: what stays?",
                    gaps);
            require(canBeEmptied(term), emptied(what), gaps);
        }
    }

    private static String emptied(String what) {
        return what + " needs columns that may be empty, or a rule that ends the row as early";
    }

    private boolean canBeEmptied(Term term) {
        return term.columns().stream()
                .noneMatch(it -> schema.required().contains(term.table().name() + "." + it.name()));
    }

    private Plan.Labelled labelled(String name) {
        var found = tables.get(name);
        if (found == null) {
            throw new IllegalArgumentException("there is no table " + name);
        }
        return found;
    }

    private static void require(boolean holds, String gap, List<String> gaps) {
        if (!holds) {
            gaps.add(gap);
        }
    }
}
