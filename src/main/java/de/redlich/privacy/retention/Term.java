package de.redlich.privacy.retention;

import de.redlich.privacy.Category;
import de.redlich.privacy.LabelledColumn;
import de.redlich.privacy.LabelledTable;
import de.redlich.privacy.Retention;
import java.util.List;
import java.util.Optional;

/**
 * One rule of one category at one table.
 *
 * @param whole whether the rule ends whole rows, or only the category's columns in them
 * @param columns those columns; what is only a band already stays
 * @param total by what rows are counted that are summed up
 * @param notice column that says when the person was told, empty when nobody is
 */
record Term(
        LabelledTable table,
        Category category,
        Retention rule,
        Due due,
        boolean whole,
        List<LabelledColumn> columns,
        Optional<RetentionLabels.Total> total,
        String notice) {
    private static final String ACCOUNT = "account";

    /** Whether the row is the account itself, which ends with all that hangs on it. */
    boolean endsAccount() {
        return whole && isAccount(table);
    }

    /** The table of which each row is a person. */
    static boolean isAccount(LabelledTable table) {
        return table.subjects().size() == 1
                && table.subjects().getFirst().steps().isEmpty()
                && table.subjects().getFirst().column().equals("id")
                && Planner.main(table).equals(ACCOUNT);
    }

    boolean removesRows() {
        return whole
                && switch (rule.mode()) {
                    case ERASE, AGGREGATE, EXPIRE, DESTROY_KEY -> true;
                    case RESTRICT, DETACH, SHORTEN -> false;
                };
    }

    /** Columns of the way from a row to its people, as they stand in the row itself. */
    List<String> subjectColumns() {
        return table.subjects().stream().map(path -> path.column()).distinct().toList();
    }
}
