package de.redlich.privacy;

import de.redlich.privacy.erasure.Fate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Which columns are sealed apart because their category may outlive the account. */
@Component
class Compartments {
    private final Labels labels;
    private final Catalogues catalogues;
    private volatile Map<String, String> known = Map.of();

    Compartments(Labels labels, Catalogues catalogues) {
        this.labels = labels;
        this.catalogues = catalogues;
    }

    /** @param column {@code schema.table.column} */
    String of(String column) {
        var compartment = known.get(column);
        if (compartment == null) {
            known = read();
            compartment = known.getOrDefault(column, "");
        }
        return compartment;
    }

    private Map<String, String> read() {
        var compartments = new HashMap<String, String>();
        for (var table : labels.tables()) {
            for (var column : table.columns()) {
                compartments.put(table.name() + "." + column.name(), compartment(column));
            }
        }
        return compartments;
    }

    private String compartment(LabelledColumn column) {
        return catalogues.shipped().has(column.category())
                        && Fate.mayOutlive(catalogues.shipped().category(column.category()))
                ? column.category()
                : "";
    }
}
