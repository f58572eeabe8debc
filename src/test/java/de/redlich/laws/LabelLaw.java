package de.redlich.laws;

import de.redlich.privacy.LabelledColumn;
import de.redlich.privacy.LabelledTable;
import de.redlich.privacy.SubjectPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What every label must say. Given the labels of a schema, tells each breach in one sentence.
 *
 * @param categories keys of the catalogue
 * @param references foreign keys as {@code schema.table.column} to {@code schema.table}
 * @param gaps tells what the labels do not say about when something ends
 */
record LabelLaw(
        Set<String> categories, Map<String, String> references, Function<List<LabelledTable>, List<String>> gaps) {
    private static final String PERSON = "account.person";

    List<String> breaches(List<LabelledTable> tables) {
        var byName = tables.stream().collect(Collectors.toMap(LabelledTable::name, Function.identity()));
        var breaches = new ArrayList<String>();
        for (var table : tables) {
            checkTable(table, byName, breaches);
            for (var column : table.columns()) {
                checkColumn(table, column, breaches);
            }
        }
        breaches.addAll(gaps.apply(tables));
        return breaches;
    }

    private void checkTable(LabelledTable table, Map<String, LabelledTable> all, List<String> breaches) {
        if (table.sentence().isBlank()) {
            breaches.add(table.name() + " has no sentence saying what it is: nobody could be told why it exists");
        }
        if (table.aboutPeople() == !table.plain().isEmpty()) {
            breaches.add(table.name()
                    + " must carry exactly one of @subject and @plain: either it is about people or it is not");
        }
        table.subjects().forEach(path -> checkPath(table, path, all, breaches));
        if (table.aboutPeople() && !hasUuidId(table)) {
            breaches.add(table.name() + " needs a column id uuid: sealing, export and erasure address rows by it");
        }
    }

    private static boolean hasUuidId(LabelledTable table) {
        return table.columns().stream()
                        .anyMatch(c -> c.name().equals("id") && c.type().equals("uuid"))
                || table.columns().stream()
                        .anyMatch(c ->
                                c.name().equals("person_id") && table.columns().size() <= 3);
    }

    private void checkPath(
            LabelledTable table, SubjectPath path, Map<String, LabelledTable> all, List<String> breaches) {
        var last = table.name() + "." + path.column();
        if (!has(table, path.column())) {
            breaches.add(last + " is named by @subject but does not exist");
            return;
        }
        for (var step : path.steps()) {
            if (!step.table().equals(references.get(last)) || !has(all.get(step.table()), step.column())) {
                breaches.add(last + " does not lead to " + step.table() + "." + step.column() + " as @subject says");
                return;
            }
            last = step.table() + "." + step.column();
        }
        var target = references.get(last);
        var ownsItself = last.equals(PERSON + ".id");
        if (!ownsItself && target != null && !target.equals(PERSON)) {
            breaches.add(last + " refers to " + target + ", not to a person");
        }
    }

    private static boolean has(@org.jspecify.annotations.Nullable LabelledTable table, String column) {
        return table != null && table.columns().stream().anyMatch(c -> c.name().equals(column));
    }

    private void checkColumn(LabelledTable table, LabelledColumn column, List<String> breaches) {
        var name = table.name() + "." + column.name();
        if (column.sentence().isBlank()) {
            breaches.add(name + " has no sentence: a person who asks what it holds could not be told");
        }
        if (table.aboutPeople() && column.category().isEmpty()) {
            breaches.add(name + " has no @data category: it would be missing in every statement, copy and erasure");
        }
        if (!column.category().isEmpty() && !categories.contains(column.category())) {
            breaches.add(name + " names the category " + column.category() + ", which the catalogue does not know");
        }
        if (!table.plain().isEmpty() && !column.category().isEmpty()) {
            breaches.add(name + " holds personal data in a table that is said to be about nobody");
        }
        if (PERSON.equals(references.get(name))
                && table.subjects().stream().noneMatch(p -> p.column().equals(column.name()))) {
            breaches.add(name + " points to a person but is no @subject: that person would not see or erase the row");
        }
        if (table.aboutPeople() && column.name().endsWith("hash") && !column.hashed()) {
            breaches.add(name + " is called a hash but does not say @hashed: a reader could take it for readable");
        }
        if (table.aboutPeople() && column.type().equals("bytea") && column.sealed() == column.hashed()) {
            breaches.add(
                    name + " must carry exactly one of @sealed and @hashed: bytes about a person are one or the other");
        }
    }
}
