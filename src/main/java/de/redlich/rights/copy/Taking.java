package de.redlich.rights.copy;

import de.redlich.page.Page;
import de.redlich.privacy.AccessNotice;
import de.redlich.privacy.Holdings.Holding;
import de.redlich.privacy.LabelledColumn;
import de.redlich.privacy.LabelledTable;
import de.redlich.privacy.PersonId;
import de.redlich.privacy.Reason;
import de.redlich.privacy.retention.KeptUntil.Span;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What goes into one copy: whose it is, which tables with how many rows, and why each kind of data is held.
 *
 * @param lastDays until when what is stored now is kept, by kind, as far as that is known; another provider has no use for it
 * @param portable whether only what another provider can take over goes along
 */
record Taking(
        PersonId person,
        boolean portable,
        Instant made,
        String address,
        List<Holding> tables,
        Map<String, Reason> reasons,
        Map<String, Span> lastDays,
        AccessNotice notice,
        Page page) {

    /**
     * The table's columns that go along, in its order.
     *
     * @throws IllegalStateException for a column without a label: no copy is better than one that hides something
     */
    List<LabelledColumn> columns(LabelledTable table) {
        return table.columns().stream()
                .filter(column -> reason(column).portable() || !portable)
                .toList();
    }

    Reason reason(LabelledColumn column) {
        var reason = reasons.get(column.category());
        if (reason == null) {
            throw new IllegalStateException("nothing says what the column " + column.name() + " holds");
        }
        return reason;
    }

    /** The reasons for all that goes along, each once. */
    Map<String, Reason> used() {
        var used = new LinkedHashMap<String, Reason>();
        reasons.forEach((key, reason) -> {
            if (tables.stream()
                    .anyMatch(it -> columns(it.table()).stream()
                            .anyMatch(column -> column.category().equals(key)))) {
                used.put(key, reason);
            }
        });
        return used;
    }
}
