package de.redlich.privacy.retention;

import de.redlich.academy.CurrentAcademy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The runs of the current academy, kept for a year. */
@Repository
public class Runs {
    private final JdbcClient jdbc;

    Runs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest with all its results. */
    public Optional<Run> last() {
        return jdbc.sql("""
                        select id, day, asked, state, started_at, millis from privacy.retention_run
                         order by started_at desc, id desc limit 1""").query(this::run).optional();
    }

    /** One that is still marked as running was cut short: whoever ran it would have noted its end. */
    UUID begin(LocalDate day, Run.Asked asked, Instant now) {
        jdbc.sql("update privacy.retention_run set state = 'CUT_SHORT' where state = 'RUNNING'")
                .update();
        return jdbc.sql("""
                        insert into privacy.retention_run (academy_id, day, asked, started_at) values (?, ?, ?, ?) returning id""")
                .param(CurrentAcademy.id().value())
                .param(day)
                .param(asked.name())
                .param(now.atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .single();
    }

    void note(UUID run, Run.Result result) {
        jdbc.sql("""
                insert into privacy.retention_result
                  (academy_id, run_id, table_name, category, trigger, mode, done, held, waiting, failure)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(CurrentAcademy.id().value(), run, result.table(), result.category(), result.trigger())
                .params(result.mode(), result.done(), result.held(), result.waiting())
                .param(result.failure().orElse(null))
                .update();
    }

    void end(UUID run, Run.State state, long millis) {
        jdbc.sql("update privacy.retention_run set state = ?, millis = ? where id = ?")
                .params(state.name(), millis, run)
                .update();
    }

    void forgetBefore(Instant moment) {
        var old = moment.atOffset(ZoneOffset.UTC);
        jdbc.sql("""
                delete from privacy.retention_result r using privacy.retention_run n
                 where n.id = r.run_id and n.started_at < ?""").param(old).update();
        jdbc.sql("delete from privacy.retention_run where started_at < ?")
                .param(old)
                .update();
    }

    private Run run(ResultSet row, int number) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new Run(
                id,
                row.getObject("day", LocalDate.class),
                Run.Asked.valueOf(row.getString("asked")),
                Run.State.valueOf(row.getString("state")),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                row.getLong("millis"),
                results(id));
    }

    private List<Run.Result> results(UUID run) {
        return jdbc.sql("""
                        select table_name, category, trigger, mode, done, held, waiting, failure
                          from privacy.retention_result where run_id = ? order by id""")
                .param(run)
                .query((row, n) -> new Run.Result(
                        row.getString("table_name"),
                        row.getString("category"),
                        row.getString("trigger"),
                        row.getString("mode"),
                        row.getLong("done"),
                        row.getLong("held"),
                        row.getLong("waiting"),
                        Optional.ofNullable(row.getString("failure"))))
                .list();
    }
}
