package de.redlich.privacy.retention;

import de.redlich.privacy.Retention.Trigger;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Where the moment of a trigger stands: {@code @due <trigger> <way>[, <way>…] [unless <way>]}, of several ways the latest;
 * {@code @due <trigger> act} when the person's act itself ends it; {@code @due <trigger> end} when it goes with the account.
 */
record Due(Trigger trigger, Kind kind, List<Way> ways, Optional<Way> unless) {
    enum Kind {
        MOMENT,
        ACT,
        END
    }

    /**
     * From a row to a column: {@code column}, {@code column>schema.table.column}, or {@code column>schema.table} for what that
     * table's own label says.
     */
    record Way(String column, List<Step> steps) {
        static Way of(String written) {
            var parts = List.of(written.strip().split(">"));
            return new Way(
                    parts.getFirst(), parts.stream().skip(1).map(Step::of).toList());
        }
    }

    /** @param column empty for what the table's own label says */
    record Step(String table, String column) {
        static Step of(String written) {
            var parts = written.split("\\.");
            return new Step(parts[0] + "." + parts[1], parts.length > 2 ? parts[2] : "");
        }
    }

    /** @throws IllegalArgumentException when it names a trigger nobody knows, or no way */
    static Due of(String trigger, String written) {
        var key = Trigger.valueOf(trigger.toUpperCase(Locale.ROOT));
        var words = written.strip();
        if (words.equals("act") || words.equals("end")) {
            return new Due(key, words.equals("act") ? Kind.ACT : Kind.END, List.of(), Optional.empty());
        }
        var halves = words.split("\\s+unless\\s+");
        var ways = Arrays.stream(halves[0].split(",")).map(Way::of).toList();
        return new Due(key, Kind.MOMENT, ways, halves.length > 1 ? Optional.of(Way.of(halves[1])) : Optional.empty());
    }

    /** At the end of the account, whose moment is known for all. */
    static Due atAccountEnd() {
        return new Due(Trigger.ACCOUNT_END, Kind.END, List.of(), Optional.empty());
    }
}
