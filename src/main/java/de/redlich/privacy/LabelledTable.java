package de.redlich.privacy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A table and what its comment says: {@code One sentence. @subject <path>[, <path>]} or {@code One sentence. @plain <why>}.
 *
 * @param name {@code schema.table}
 * @param subjects ways from a row to the person it is about; empty for a table about nobody
 * @param plain why nobody is in it; empty for a table about people
 * @param comment as it stands at the table, for labels that only one part reads
 */
public record LabelledTable(
        String name,
        String sentence,
        List<SubjectPath> subjects,
        String plain,
        List<LabelledColumn> columns,
        String comment) {
    private static final Pattern SUBJECT = Pattern.compile("@subject\\s+([a-z0-9_.>, ]+)");
    private static final Pattern PLAIN = Pattern.compile("@plain\\s+(\\S.*)");

    static LabelledTable of(String name, String comment, List<LabelledColumn> columns) {
        var subject = SUBJECT.matcher(comment);
        var paths = new ArrayList<SubjectPath>();
        if (subject.find()) {
            for (var path : subject.group(1).split(",")) {
                paths.add(SubjectPath.of(path.strip()));
            }
        }
        var plain = PLAIN.matcher(comment);
        return new LabelledTable(
                name,
                comment.replaceAll("@\\w.*", "").strip(),
                List.copyOf(paths),
                plain.find() ? plain.group(1).strip() : "",
                List.copyOf(columns),
                comment);
    }

    public boolean aboutPeople() {
        return !subjects.isEmpty();
    }

    /** The column by which its rows are told apart. */
    public String key() {
        return has("id") ? "id" : "person_id";
    }

    public boolean has(String column) {
        return columns.stream().anyMatch(it -> it.name().equals(column));
    }

    public Optional<LabelledColumn> column(String column) {
        return columns.stream().filter(it -> it.name().equals(column)).findFirst();
    }

    /** Whether some of its rows are kept from the person for as long as their column {@code silent} says so. */
    public boolean mayBeSilent() {
        return column("silent").filter(it -> it.type().equals("boolean")).isPresent();
    }

    /** SQL condition that a row called {@code alias} is about {@code :person}. */
    public String isAbout(String alias) {
        return subjects.stream().map(path -> path.isAbout(alias)).collect(Collectors.joining(" or ", "(", ")"));
    }

    /** The same without what is silent: by itself, or because it belongs to something that is. */
    public String isToldAbout(String alias, Collection<LabelledTable> tables) {
        var silent = tables.stream()
                .filter(LabelledTable::mayBeSilent)
                .map(LabelledTable::name)
                .toList();
        var sql = new StringBuilder(isAbout(alias));
        if (silent.contains(name)) {
            sql.append(" and ").append(alias).append(".silent is not true");
        }
        subjects.stream()
                .filter(path -> !path.isDirect()
                        && silent.contains(path.steps().getFirst().table()))
                .forEach(path -> sql.append(" and not exists (select from ")
                        .append(path.steps().getFirst().table())
                        .append(" s where s.id = ")
                        .append(alias)
                        .append('.')
                        .append(path.column())
                        .append(" and s.silent)"));
        return sql.toString();
    }

    /** Key of the table's name in the room's texts, {@code <room>.data.<table>}. */
    public String textKey() {
        return schema() + ".data." + name.substring(name.indexOf('.') + 1);
    }

    /** Key of a column's name in the room's texts, {@code <room>.data.<table>.<column>}; ids are called the same everywhere. */
    public String textKey(LabelledColumn column) {
        if (column.name().equals("id") || column.name().equals("academy_id")) {
            return "privacy.data." + column.name();
        }
        return textKey() + "." + column.name();
    }

    public String schema() {
        return name.substring(0, name.indexOf('.'));
    }
}
