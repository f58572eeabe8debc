package de.redlich.privacy.erasure;

import de.redlich.academy.CurrentAcademy;
import de.redlich.privacy.PersonId;
import de.redlich.privacy.erasure.Erasures.Line;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The lines of receipts: counts without a person. */
@Repository
class Lines {
    private final JdbcClient jdbc;

    Lines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Line> of(UUID erasure) {
        return jdbc.sql(
                        "select what, fate, count, category, until from privacy.receipt where erasure_id = ? order by fate, what")
                .param(erasure)
                .query((row, n) -> new Line(
                        row.getString(1),
                        Fate.Kind.valueOf(row.getString(2)),
                        row.getLong(3),
                        row.getString(4),
                        row.getObject(5, LocalDate.class)))
                .list();
    }

    /** Adds to what was counted before, in the transaction of what is counted. */
    void add(UUID erasure, String what, Fate.Kind fate, long count) {
        if (count > 0) {
            put(erasure, new Line(what, fate, count, "", null), "receipt.count + excluded.count");
        }
    }

    void set(UUID erasure, Line line) {
        put(erasure, line, "excluded.count");
    }

    private void put(UUID erasure, Line line, String count) {
        jdbc.sql("""
                insert into privacy.receipt as receipt (academy_id, erasure_id, what, fate, count, category, until)
                values (:academy, :erasure, :what, :fate, :count, :category, :until)
                on conflict (erasure_id, what, fate) do update set count =""" + " " + count)
                .param("academy", CurrentAcademy.id().value())
                .param("erasure", erasure)
                .param("what", line.what())
                .param("fate", line.fate().name())
                .param("count", line.count())
                .param("category", line.category())
                .param("until", line.until(), Types.DATE)
                .update();
    }

    /** Notes what stays of whom and why, so that it ends in time. */
    void keep(PersonId person, Line line, Instant ended) {
        keep(person, line.what(), line.category(), line.until(), ended);
    }

    private void keep(PersonId person, String what, String category, @Nullable LocalDate until, Instant ended) {
        jdbc.sql("""
                insert into privacy.kept (academy_id, person_id, what, category, ended_at, until)
                values (:academy, :person, :what, :category, :ended, :until) on conflict (person_id, what) do nothing""")
                .param("academy", CurrentAcademy.id().value())
                .param("person", person.value())
                .param("what", what)
                .param("category", category)
                .param("ended", Requests.at(ended))
                .param("until", until, Types.DATE)
                .update();
    }
}
