package de.redlich.privacy.retention;

import de.redlich.page.Page;
import de.redlich.privacy.Catalogues;
import de.redlich.privacy.LabelledTable;
import de.redlich.privacy.Labels;
import de.redlich.privacy.Retention;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What a run would do, without doing anything. */
@Service
public class Preview {
    private static final int DAYS = 30;

    /**
     * One rule at one table.
     *
     * @param category key
     * @param due rows the next run ends
     * @param soon rows that come due within 30 days
     * @param held due, but held
     * @param waiting due, but other rows hang on them or a notice runs
     */
    public record Line(String table, String category, Retention rule, long due, long soon, long held, long waiting) {
        public boolean isQuiet() {
            return due + soon + held + waiting == 0;
        }
    }

    /** @param gaps what the labels do not say; these tables are not touched */
    public record Outlook(LocalDate day, List<Line> lines, List<String> gaps) {}

    private final JdbcClient jdbc;
    private final Labels labels;
    private final Catalogues catalogues;
    private final Terms terms;
    private final InstantSource time;

    Preview(JdbcClient jdbc, Labels labels, Catalogues catalogues, Terms terms, InstantSource time) {
        this.jdbc = jdbc;
        this.labels = labels;
        this.catalogues = catalogues;
        this.terms = terms;
        this.time = time;
    }

    /** For the current academy, as of now. */
    public Outlook now() {
        var today = LocalDate.ofInstant(time.instant(), Page.ZONE);
        var plan = Plan.of(labels.tables(), catalogues.shipped().categories(), Schema.of(jdbc));
        var lines = plan.terms().stream()
                .map(term -> {
                    var counts = terms.counts(term, plan, today, today.plusDays(DAYS));
                    return new Line(
                            term.table().name(),
                            term.category().key(),
                            term.rule(),
                            counts.due(),
                            counts.soon(),
                            counts.held(),
                            counts.waiting());
                })
                .toList();
        return new Outlook(today, lines, plan.allGaps());
    }

    /** Tells for labels what they do not say, one sentence each, against the live schema; a law wants none. */
    public Function<List<LabelledTable>, List<String>> gapsOf() {
        var schema = Schema.of(jdbc);
        return tables ->
                Plan.of(tables, catalogues.shipped().categories(), schema).allGaps();
    }
}
