package de.redlich.privacy.retention;

import static org.assertj.core.api.Assertions.assertThat;

import de.redlich.Installed;
import de.redlich.MovedTime;
import de.redlich.Promise;
import de.redlich.academy.CurrentAcademy;
import de.redlich.privacy.Catalogues;
import de.redlich.privacy.Category;
import de.redlich.privacy.Labels;
import de.redlich.privacy.PersonId;
import de.redlich.privacy.Retention;
import de.redlich.privacy.retention.Decade.Someone;
import de.redlich.storage.Cluster;
import de.redlich.storage.Owner;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

@Installed
class TenYearsTest {
    private static final int PEOPLE = 40;
    private static final LocalDate HOLD_BEGINS = LocalDate.of(2018, 3, 1);
    private static final LocalDate HOLD_ENDS = LocalDate.of(2021, 9, 1);
    private static final LocalDate END = LocalDate.of(2029, 2, 1);

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private RetentionRun run;

    @Autowired
    private Holds holds;

    @Autowired
    private Labels labels;

    @Autowired
    private Catalogues catalogues;

    @Autowired
    private MovedTime time;

    @Autowired
    private Cluster cluster;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Restricted restricted;

    private final PersonId officer = new PersonId(UUID.randomUUID());

    @Test
    @Promise({"P14", "A2"})
    void nothingOutlivesItsRuleAndNothingUnderADutyDiesEarly() throws SQLException {
        var decade = beans.createBean(Decade.class);
        var academy = decade.open("zehn-jahre");
        var people = decade.people(academy, PEOPLE);
        var held = people.get(3);
        var living = new HashSet<Row>();
        people.forEach(someone -> someone.rows().keySet().stream()
                .filter(Oracle::knows)
                .forEach(table -> living.add(new Row(table, someone))));
        assertThat(living).hasSizeGreaterThan(PEOPLE * 9);
        var hold = new UUID[2];

        try (var owner = new Owner(cluster)) {
            for (var day = Decade.BEGIN; day.isBefore(END); day = day.plusMonths(1)) {
                var today = day;
                time.at(
                        today.atTime(3, 0).atZone(Decade.BERLIN).toInstant(),
                        () -> CurrentAcademy.run(academy, () -> {
                            if (today.equals(HOLD_BEGINS)) {
                                hold[0] = holds.set(
                                        officer,
                                        Optional.of(held.id()),
                                        Optional.empty(),
                                        "Az. 1/18",
                                        Optional.empty());
                                hold[1] = holds.set(
                                        officer,
                                        Optional.empty(),
                                        Optional.of("progress"),
                                        "Az. 2/18",
                                        Optional.empty());
                            }
                            if (today.equals(HOLD_ENDS)) {
                                holds.lift(hold[0], officer, "erledigt");
                                holds.lift(hold[1], officer, "erledigt");
                            }
                            assertThat(run.run(Run.Asked.NIGHT, 7).failures())
                                    .as("failures on " + today)
                                    .isEmpty();
                        }));
                die(living, held, today);
                assertThat(stored(owner, people))
                        .as("rows that live after the night of " + today)
                        .isEqualTo(living);
            }
        }
        assertThat(living).as("some rows have no moment and live").isNotEmpty();
        assertThat(living.size()).as("most are gone").isLessThan(PEOPLE * 5);
    }

    @Test
    @Promise("P14")
    void aPeriodThatIsAMonthLongerShows() throws SQLException {
        var decade = beans.createBean(Decade.class);
        var academy = decade.open("ein-monat");
        var people = decade.people(academy, 30);
        var known = catalogues.shipped().categories();
        CurrentAcademy.run(academy, () -> {
            assertThat(differs(plan(known), people)).as("the plan as it is").isEmpty();
            for (var term : plan(known).terms()) {
                if (Oracle.knows(term.table().name()) && term.rule().destroys() && covers(term)) {
                    assertThat(differs(plan(longer(known, term.rule())), people))
                            .as("the rule " + term.rule() + " a month longer")
                            .isNotEmpty();
                }
            }
        });
    }

    private record Row(String table, Someone someone) {
        @Override
        public String toString() {
            return table + " of " + someone.id().value() + " until " + Oracle.lastDay(table, someone) + " "
                    + someone.moments();
        }
    }

    /**
     * Sessions have three rules of which the first counts; the others show only where they come first. What ends with the account
     * is the erasure's, whose own proof takes its rules away.
     */
    private static boolean covers(Term term) {
        return !term.table().name().equals("account.session") && term.rule().trigger() != Retention.Trigger.ACCOUNT_END;
    }

    private void die(Set<Row> living, Someone held, LocalDate today) {
        var holding = !today.isBefore(HOLD_BEGINS) && today.isBefore(HOLD_ENDS);
        living.removeIf(row -> isOver(row, today)
                && !(holding && row.someone() == held)
                && !(holding
                        && Set.of("learning.progress", "learning.enrolment").contains(row.table())));
    }

    private static boolean isOver(Row row, LocalDate today) {
        return Oracle.lastDay(row.table(), row.someone())
                .map(last -> last.isBefore(today))
                .orElse(false);
    }

    private Set<Row> stored(Owner owner, List<Someone> people) {
        var stored = new HashSet<Row>();
        for (var table : people.getFirst().rows().keySet()) {
            if (Oracle.knows(table)) {
                var ids = new HashSet<>(owner.jdbc()
                        .sql("select id from " + table)
                        .query(UUID.class)
                        .list());
                people.stream()
                        .filter(someone -> ids.contains(someone.rows().get(table)))
                        .forEach(someone -> stored.add(new Row(table, someone)));
            }
        }
        return stored;
    }

    private Plan plan(java.util.Collection<Category> categories) {
        return Plan.of(labels.tables(), categories, Schema.of(jdbc));
    }

    /** Rows that the plan would end on the first of some month though the oracle lets them live, or the other way round. */
    private List<String> differs(Plan plan, List<Someone> people) {
        var different = new ArrayList<String>();
        for (var someone : people) {
            for (var table : someone.rows().keySet()) {
                if (Oracle.knows(table)) {
                    var expected = Oracle.lastDay(table, someone);
                    var planned = planned(plan, table, someone);
                    if (!expected.equals(planned)) {
                        different.add(table + ": " + planned + " instead of " + expected);
                    }
                }
            }
        }
        return different;
    }

    private Optional<LocalDate> planned(Plan plan, String table, Someone someone) {
        return plan.terms().stream()
                .filter(term -> term.table().name().equals(table) && term.removesRows())
                .flatMap(term -> lastDay(new TermSql(term, plan), someone, table).stream())
                .min(LocalDate::compareTo);
    }

    private Optional<LocalDate> lastDay(TermSql sql, Someone someone, String table) {
        var days = new ArrayList<LocalDate>();
        restricted.reading(() -> {
            jdbc.sql(sql.keptUntil())
                    .params(sql.params(LocalDate.of(2026, 1, 1)))
                    .param("person", someone.id().value())
                    .query(row -> {
                        var day = row.getObject("kept", LocalDate.class);
                        if (day != null
                                && row.getObject("id").equals(someone.rows().get(table))) {
                            days.add(day);
                        }
                    });
            return days.size();
        });
        return days.stream().findFirst();
    }

    private static List<Category> longer(java.util.Collection<Category> categories, Retention rule) {
        return categories.stream()
                .map(category -> category.retention().contains(rule) ? longer(category, rule) : category)
                .toList();
    }

    private static Category longer(Category it, Retention rule) {
        var rules = it.retention().stream()
                .map(one -> one.equals(rule)
                        ? new Retention(
                                one.trigger(),
                                java.util.Objects.requireNonNull(one.period())
                                        .plusMonths(1)
                                        .normalized(),
                                one.fromYearEnd(),
                                one.mode(),
                                one.paragraph(),
                                one.applies(),
                                one.part(),
                                one.notice())
                        : one)
                .toList();
        return new Category(
                it.key(),
                it.group(),
                it.name(),
                it.what(),
                it.source(),
                it.purposes(),
                rules,
                it.recipients(),
                it.portable(),
                it.sealed(),
                it.children(),
                it.people());
    }
}
