package de.redlich.privacy.retention;

import de.redlich.page.Page;
import de.redlich.privacy.Catalogues;
import de.redlich.privacy.Labels;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Ends what is due in the current academy, rule by rule, table by table, in batches that are each a transaction. Whatever fails
 * is noted as failed and tried again the next night; the rest goes on. Two runs at once do no harm.
 */
@Service
public class RetentionRun {
    static final int BATCH = 1_000;

    private static final Logger log = LoggerFactory.getLogger(RetentionRun.class);
    private static final Duration KEEP_RUNS = Duration.ofDays(366);

    private final JdbcClient jdbc;
    private final Labels labels;
    private final Catalogues catalogues;
    private final Terms terms;
    private final Leftovers leftovers;
    private final Holds holds;
    private final Runs runs;
    private final InstantSource time;

    RetentionRun(
            JdbcClient jdbc,
            Labels labels,
            Catalogues catalogues,
            Terms terms,
            Leftovers leftovers,
            Holds holds,
            Runs runs,
            InstantSource time) {
        this.jdbc = jdbc;
        this.labels = labels;
        this.catalogues = catalogues;
        this.terms = terms;
        this.leftovers = leftovers;
        this.holds = holds;
        this.runs = runs;
        this.time = time;
    }

    /** Does what is due by now, and tells what was done. */
    public Run run(Run.Asked asked) {
        return run(asked, BATCH);
    }

    Run run(Run.Asked asked, int batch) {
        var started = time.instant();
        var today = LocalDate.ofInstant(started, Page.ZONE);
        var clock = System.nanoTime();
        var id = runs.begin(today, asked, started);
        holds.lapse(today);
        var whole = carryOut(plan(), today, batch, id);
        leftovers.clear();
        runs.forgetBefore(started.minus(KEEP_RUNS));
        runs.end(
                id,
                whole ? Run.State.DONE : Run.State.FAILED,
                Duration.ofNanos(System.nanoTime() - clock).toMillis());
        return runs.last().orElseThrow();
    }

    private Plan plan() {
        return Plan.of(labels.tables(), catalogues.shipped().categories(), Schema.of(jdbc));
    }

    private boolean carryOut(Plan plan, LocalDate today, int batch, UUID run) {
        plan.gaps()
                .keySet()
                .forEach(table -> runs.note(run, new Run.Result(table, "", "", "", 0, 0, 0, Optional.of("labels"))));
        var whole = plan.gaps().isEmpty();
        for (var term : plan.terms()) {
            var result = carryOut(term, plan, today, batch);
            whole &= result.failure().isEmpty();
            if (result.done() + result.held() + result.waiting() > 0
                    || result.failure().isPresent()) {
                runs.note(run, result);
            }
        }
        return whole;
    }

    private Run.Result carryOut(Term term, Plan plan, LocalDate today, int batch) {
        var done = new long[1];
        try {
            terms.carryOut(term, plan, today, batch, count -> done[0] += count);
            var left = terms.counts(term, plan, today, today);
            return result(term, done[0], left.held(), left.waiting() + left.due(), Optional.empty());
        } catch (RuntimeException e) {
            var fault = kind(e);
            log.error("a retention rule could not be carried out and is tried again the next night", fault);
            return result(term, done[0], 0, 0, Optional.of(name(e)));
        }
    }

    private static Run.Result result(Term term, long done, long held, long waiting, Optional<String> failure) {
        return new Run.Result(
                term.table().name(),
                term.category().key(),
                term.rule().trigger().name(),
                term.rule().mode().name(),
                done,
                held,
                waiting,
                failure);
    }

    /** A fault's own words may name a person's values; its kind and the database's code do not. */
    private static String name(Throwable fault) {
        var cause = fault;
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        var state = cause instanceof SQLException sql ? " " + sql.getSQLState() : "";
        return cause.getClass().getSimpleName() + state;
    }

    private static Throwable kind(Throwable fault) {
        var bare = new IllegalStateException(name(fault));
        bare.setStackTrace(fault.getStackTrace());
        return bare;
    }
}
