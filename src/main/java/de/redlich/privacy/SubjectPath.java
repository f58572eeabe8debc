package de.redlich.privacy;

import java.util.List;

/**
 * How to get from a row to the person it is about: {@code learner_id}, or over a foreign key
 * {@code attempt_id>quiz.attempt.learner_id} (the column of this table, then table and column there).
 *
 * @param column column of the row itself
 * @param steps tables with their person (or next) column
 */
public record SubjectPath(String column, List<Step> steps) {
    public record Step(String table, String column) {}

    public static SubjectPath of(String written) {
        var parts = List.of(written.split(">"));
        var steps = parts.stream().skip(1).map(SubjectPath::step).toList();
        return new SubjectPath(parts.getFirst(), steps);
    }

    private static Step step(String written) {
        int dot = written.lastIndexOf('.');
        return new Step(written.substring(0, dot), written.substring(dot + 1));
    }

    /** Whether the column itself holds the person's id. */
    public boolean isDirect() {
        return steps.isEmpty();
    }

    /** SQL expression of the person's id, for a row called {@code alias}. The names come from our own schema comments. */
    public String sql(String alias) {
        var expression = alias + "." + column;
        for (var step : steps) {
            expression = "(select s." + step.column() + " from " + step.table() + " s where s.id = " + expression + ")";
        }
        return expression;
    }

    /** SQL condition that a row called {@code alias} is about {@code :person}; an index on each column of the way serves it. */
    public String isAbout(String alias) {
        var people = ":person";
        for (var step : steps.reversed()) {
            people = "(select s.id from " + step.table() + " s where s." + step.column() + " "
                    + (people.startsWith("(") ? "in " : "= ") + people + ")";
        }
        return alias + "." + column + (people.startsWith("(") ? " in " : " = ") + people;
    }
}
