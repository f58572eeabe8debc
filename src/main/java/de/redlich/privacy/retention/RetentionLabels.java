package de.redlich.privacy.retention;

import de.redlich.privacy.LabelledTable;
import de.redlich.privacy.Retention.Trigger;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a table's comment says for retention.
 *
 * @param part key of the part of a category that lies here, empty for none
 * @param notice column that says when the person was told of the coming end, empty for none
 * @param lockedByUse whether nothing but the pages of the reason that keeps the rows reads the table at all
 */
record RetentionLabels(Map<Trigger, Due> dues, String part, Optional<Total> total, String notice, boolean lockedByUse) {
    private static final Pattern DUE = Pattern.compile("@due\\s+([a-z_]+)\\s+([^@]+)");
    private static final Pattern PART = Pattern.compile("@part\\s+([a-z_]+)");
    private static final Pattern TOTAL = Pattern.compile("@total\\s+([a-z0-9_.>]+)(?:\\s+sum\\s+([a-z0-9_, ]+))?");
    private static final Pattern NOTICE = Pattern.compile("@notice\\s+([a-z0-9_]+)");

    private static final Pattern LOCK = Pattern.compile("@lock\\s+by_use");

    /** {@code @total <way> [sum <column>, …]}: by what summed-up rows are counted, and which columns are added up. */
    record Total(Due.Way by, List<String> sums) {}

    static RetentionLabels of(LabelledTable table) {
        var dues = new EnumMap<Trigger, Due>(Trigger.class);
        DUE.matcher(table.comment()).results().forEach(found -> {
            var due = Due.of(found.group(1), found.group(2));
            dues.put(due.trigger(), due);
        });
        var total = TOTAL.matcher(table.comment());
        return new RetentionLabels(
                dues,
                first(PART, table.comment()),
                total.find()
                        ? Optional.of(new Total(Due.Way.of(total.group(1)), sums(total.group(2))))
                        : Optional.empty(),
                first(NOTICE, table.comment()),
                LOCK.matcher(table.comment()).find());
    }

    private static List<String> sums(@org.jspecify.annotations.Nullable String written) {
        return written == null
                ? List.of()
                : Arrays.stream(written.split(",")).map(String::strip).toList();
    }

    private static String first(Pattern label, String comment) {
        var found = label.matcher(comment);
        return found.find() ? found.group(1) : "";
    }
}
