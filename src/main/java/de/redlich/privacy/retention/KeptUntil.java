package de.redlich.privacy.retention;

import de.redlich.privacy.Catalogues;
import de.redlich.privacy.Labels;
import de.redlich.privacy.PersonId;
import de.redlich.privacy.Retention;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Until when something about a person is kept, where its moment has come already. */
@Service
public class KeptUntil {
    /**
     * @param rule the one that comes first
     * @param until last day
     * @param held whether a hold keeps it beyond that day
     */
    public record Date(Retention rule, LocalDate until, boolean held) {}

    /** The dates of everything about one person. */
    public static final class Dates {
        private record Place(String table, String category, UUID row) {}

        private final Map<Place, Date> dates = new HashMap<>();

        /** Of the category's values in that row; empty when no rule's moment has come, for example while a course is running. */
        public Optional<Date> of(String table, String category, UUID row) {
            return Optional.ofNullable(dates.get(new Place(table, category, row)));
        }

        private void add(Place place, Date date) {
            dates.merge(place, date, (one, other) -> other.until().isBefore(one.until()) ? other : one);
        }
    }

    private final JdbcClient jdbc;
    private final Labels labels;
    private final Catalogues catalogues;
    private final Restricted restricted;
    private final InstantSource time;

    KeptUntil(JdbcClient jdbc, Labels labels, Catalogues catalogues, Restricted restricted, InstantSource time) {
        this.jdbc = jdbc;
        this.labels = labels;
        this.catalogues = catalogues;
        this.restricted = restricted;
        this.time = time;
    }

    public Dates of(PersonId person) {
        var today = LocalDate.ofInstant(time.instant(), ZoneId.of(Ways.ZONE));
        var plan = Plan.of(labels.tables(), catalogues.shipped().categories(), Schema.of(jdbc));
        var dates = new Dates();
        for (var term : plan.terms()) {
            var sql = new TermSql(term, plan);
            if (term.rule().destroys() && sql.isInSql()) {
                restricted.reading(() -> add(term, sql, person, today, dates));
            }
        }
        return dates;
    }

    private Dates add(Term term, TermSql sql, PersonId person, LocalDate today, Dates dates) {
        jdbc.sql(sql.keptUntil())
                .params(sql.params(today))
                .param("person", person.value())
                .query(row -> {
                    var until = row.getObject("kept", LocalDate.class);
                    if (until != null) {
                        for (var category : sql.categories()) {
                            dates.add(
                                    new Dates.Place(term.table().name(), category, row.getObject("id", UUID.class)),
                                    new Date(term.rule(), until, row.getBoolean("held")));
                        }
                    }
                });
        return dates;
    }
}
