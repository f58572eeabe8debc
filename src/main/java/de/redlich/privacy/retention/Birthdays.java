package de.redlich.privacy.retention;

import de.redlich.privacy.LabelledColumn;
import de.redlich.privacy.PersonId;
import de.redlich.privacy.Retention.Trigger;
import de.redlich.privacy.Sealing;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rules whose moment is a birthday: the date of birth is sealed, so it is opened row by row. Only children's is stored. */
@Component
class Birthdays {
    private static final int SIXTEEN = 16;
    private static final int COMING_OF_AGE = 18;

    private final JdbcClient jdbc;
    private final Sealing sealing;
    private final Sweep sweep;
    private final Restricted restricted;
    private final ApplicationEventPublisher events;

    Birthdays(JdbcClient jdbc, Sealing sealing, Sweep sweep, Restricted restricted, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.sealing = sealing;
        this.sweep = sweep;
        this.restricted = restricted;
        this.events = events;
    }

    private record Child(UUID row, PersonId person, LocalDate kept, boolean held) {}

    /** @return how many rows */
    long end(Term term, TermSql sql, LocalDate today) {
        return restricted.reading(() -> {
            var due = children(term, sql, today).stream()
                    .filter(child -> child.kept().isBefore(today) && !child.held())
                    .toList();
            for (var child : due) {
                events.publishEvent(new Coarsening(child.person(), name(term, sql.birthday()), today));
                sweep.end(term, sql, new UUID[] {child.row()}, today.getYear());
            }
            return (long) due.size();
        });
    }

    Terms.Counts counts(Term term, TermSql sql, LocalDate today, LocalDate soon) {
        var children = restricted.reading(() -> children(term, sql, today));
        return new Terms.Counts(
                children.stream()
                        .filter(it -> it.kept().isBefore(today) && !it.held())
                        .count(),
                children.stream()
                        .filter(it -> !it.kept().isBefore(today) && it.kept().isBefore(soon))
                        .count(),
                children.stream()
                        .filter(it -> it.kept().isBefore(today) && it.held())
                        .count(),
                0);
    }

    private List<Child> children(Term term, TermSql sql, LocalDate today) {
        var column = sql.birthday();
        return jdbc.sql("select t.id, " + sql.owner("t") + ", t." + column.name() + ", " + sql.held() + " from "
                        + term.table().name() + " t where t." + column.name() + " is not null order by t.id")
                .params(sql.params(today))
                .query((row, n) -> {
                    var id = row.getObject(1, UUID.class);
                    var person = new PersonId(row.getObject(2, UUID.class));
                    var born = LocalDate.parse(sealing.open(person, name(term, column), id, row.getBytes(3)));
                    var day = born.plusYears(term.rule().trigger() == Trigger.SIXTEEN ? SIXTEEN : COMING_OF_AGE);
                    return new Child(id, person, term.rule().keptUntil(day).orElseThrow(), row.getBoolean(4));
                })
                .list();
    }

    private static String name(Term term, LabelledColumn column) {
        return term.table().name() + "." + column.name();
    }
}
