package de.redlich.privacy.retention;

import de.redlich.privacy.PersonId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Carries out one term: finds rows that are due batch by batch, and has them ended. */
@Component
class Terms {
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    /** How many rows are due, come due soon, are held though due, and wait for others. */
    record Counts(long due, long soon, long held, long waiting) {}

    private final JdbcClient jdbc;
    private final Restricted restricted;
    private final Sweep sweep;
    private final Birthdays birthdays;
    private final Accounts accounts;
    private final ApplicationEventPublisher events;

    Terms(
            JdbcClient jdbc,
            Restricted restricted,
            Sweep sweep,
            Birthdays birthdays,
            Accounts accounts,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.restricted = restricted;
        this.sweep = sweep;
        this.birthdays = birthdays;
        this.accounts = accounts;
        this.events = events;
    }

    /** @param counter is told after each batch that is committed how many rows it ended */
    void carryOut(Term term, Plan plan, LocalDate today, int batch, LongConsumer counter) {
        var sql = new TermSql(term, plan);
        if (!sql.isInSql()) {
            counter.accept(birthdays.end(term, sql, today));
            return;
        }
        warn(term, sql, today, batch);
        var after = BEFORE_ALL;
        List<UUID> ids;
        do {
            var last = after;
            if (term.endsAccount()) {
                ids = due(sql, today, batch, last);
                counter.accept(accounts.end(ids));
            } else {
                ids = restricted.reading(() -> end(term, sql, today, batch, last));
                counter.accept(ids.size());
            }
            after = ids.isEmpty() ? after : ids.getLast();
        } while (ids.size() == batch);
    }

    Counts counts(Term term, Plan plan, LocalDate today, LocalDate soon) {
        var sql = new TermSql(term, plan);
        if (!sql.isInSql()) {
            return birthdays.counts(term, sql, today, soon);
        }
        return restricted.reading(() -> jdbc.sql(sql.counts())
                .params(sql.params(today))
                .param("soon", soon)
                .query((row, n) -> new Counts(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4)))
                .single());
    }

    private List<UUID> end(Term term, TermSql sql, LocalDate today, int batch, UUID after) {
        var ids = due(sql, today, batch, after);
        if (!ids.isEmpty()) {
            sweep.end(term, sql, ids.toArray(UUID[]::new), today.getYear());
        }
        return ids;
    }

    private List<UUID> due(TermSql sql, LocalDate today, int batch, UUID after) {
        return jdbc.sql(sql.batch())
                .params(sql.params(today))
                .param("after", after)
                .param("limit", batch)
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }

    /** Tells those whose account comes to its end; each is told once, unless it was used since. */
    private void warn(Term term, TermSql sql, LocalDate today, int batch) {
        var notice = term.rule().notice();
        if (notice == null || !term.endsAccount()) {
            return;
        }
        int told;
        do {
            told = restricted.reading(() -> warnBatch(term, sql, today, batch));
        } while (told == batch);
    }

    private int warnBatch(Term term, TermSql sql, LocalDate today, int batch) {
        var notice = java.util.Objects.requireNonNull(term.rule().notice());
        var near = jdbc.sql(sql.unnoticed())
                .params(sql.params(today))
                .params(Map.of("noticed", today.plus(notice), "after", BEFORE_ALL, "limit", batch))
                .query((row, n) ->
                        new EndNear(new PersonId(row.getObject(1, UUID.class)), row.getObject(2, LocalDate.class)))
                .list();
        for (var end : near) {
            jdbc.sql("update " + term.table().name() + " set " + term.notice() + " = :now where id = :id")
                    .param("now", accounts.now())
                    .param("id", end.person().value())
                    .update();
            var last = today.plus(notice);
            events.publishEvent(end.lastDay().isBefore(last) ? new EndNear(end.person(), last) : end);
        }
        return near.size();
    }
}
