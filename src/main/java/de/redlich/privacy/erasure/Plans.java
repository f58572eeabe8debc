package de.redlich.privacy.erasure;

import de.redlich.privacy.Catalogues;
import de.redlich.privacy.Labels;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes plans from the live schema and the catalogue as they are now. */
@Component
class Plans {
    private final JdbcClient jdbc;
    private final Labels labels;
    private final Catalogues catalogues;

    Plans(JdbcClient jdbc, Labels labels, Catalogues catalogues) {
        this.jdbc = jdbc;
        this.labels = labels;
        this.catalogues = catalogues;
    }

    Plan with(Set<String> wishes) {
        return Plan.of(jdbc, labels, catalogues.shipped()::category, wishes);
    }
}
