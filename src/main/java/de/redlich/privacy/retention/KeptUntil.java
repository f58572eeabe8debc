package de.redlich.privacy.retention;

import de.redlich.page.Page;
import de.redlich.privacy.Catalogues;
import de.redlich.privacy.Labels;
import de.redlich.privacy.PersonId;
import de.redlich.privacy.Retention;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
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

    /**
     * All of a category at once.
     *
     * @param first last day of what goes first
     * @param last last day of what goes last, as far as that is known already
     * @param open whether there is something whose moment has not come
     */
    public record Span(LocalDate first, LocalDate last, boolean open, boolean held) {
        /** In sentences for whoever's it is. */
        public List<String> say(Page page) {
            var sentences = new ArrayList<String>();
            sentences.add(
                    first.equals(last)
                            ? page.t("privacy.mydata.until", page.date(last))
                            : page.t("privacy.mydata.between", page.date(first), page.date(last)));
            if (open) {
                sentences.add(page.t("privacy.mydata.open"));
            }
            if (held) {
                sentences.add(page.t("privacy.mydata.held"));
            }
            return sentences;
        }

        Span and(Span other) {
            return new Span(
                    first.isBefore(other.first) ? first : other.first,
                    last.isAfter(other.last) ? last : other.last,
                    open || other.open,
                    held || other.held);
        }

        /** Another rule about the same rows: whichever comes first. */
        Span or(Span other) {
            var known = open ? other : other.open || last.isBefore(other.last) ? this : other;
            return new Span(
                    first.isBefore(other.first) ? first : other.first,
                    known.last,
                    open && other.open,
                    held || other.held);
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

    /** By category, for everything about one person; categories of which nothing has a day yet are left out. */
    public Map<String, Span> spans(PersonId person) {
        var spans = new LinkedHashMap<String, Span>();
        byPlace(person, table -> true).forEach((place, span) -> spans.merge(place.category(), span, Span::and));
        return spans;
    }

    /** Of a category in one table; empty when nothing of it has a day yet. */
    public Optional<Span> span(PersonId person, String table, String category) {
        return Optional.ofNullable(byPlace(person, table::equals).get(new Held(category, table)));
    }

    private record Held(String category, String table) {}

    private Map<Held, Span> byPlace(PersonId person, Predicate<String> tables) {
        var plan = Plan.of(labels.tables(), catalogues.shipped().categories(), Schema.of(jdbc));
        var byPlace = new LinkedHashMap<Held, Span>();
        return restricted.reading(() -> {
            for (var term : plan.terms()) {
                var sql = new TermSql(term, plan);
                if (tables.test(term.table().name()) && term.rule().destroys() && sql.isInSql()) {
                    span(sql, person).ifPresent(span -> {
                        for (var category : sql.categories()) {
                            byPlace.merge(new Held(category, term.table().name()), span, Span::or);
                        }
                    });
                }
            }
            return byPlace;
        });
    }

    private Optional<Span> span(TermSql sql, PersonId person) {
        return jdbc.sql("select min(kept) as first, max(kept) as last, count(*) > count(kept) as open,"
                        + " coalesce(bool_or(held), false) as held from (" + sql.keptUntil()
                        + ") x having count(kept) > 0")
                .params(sql.params(today()))
                .param("person", person.value())
                .query((row, n) -> new Span(
                        row.getObject("first", LocalDate.class),
                        row.getObject("last", LocalDate.class),
                        row.getBoolean("open"),
                        row.getBoolean("held")))
                .optional();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(time.instant(), Page.ZONE);
    }

    /** Row by row; for many rows better ask for {@link #spans}. */
    public Dates of(PersonId person) {
        var today = today();
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
