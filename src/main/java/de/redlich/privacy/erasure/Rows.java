package de.redlich.privacy.erasure;

import de.redlich.page.Page;
import de.redlich.privacy.LabelledTable;
import de.redlich.privacy.PersonId;
import de.redlich.privacy.Retention.Trigger;
import de.redlich.privacy.SubjectPath;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is done to the rows of one table of one person. Each method works in the running transaction and counts. */
@Component
class Rows {
    private static final int BATCH = 20_000;
    private static final Set<Trigger> ENDS = EnumSet.of(Trigger.ACCOUNT_END, Trigger.LEAVING);
    private static final Map<Trigger, String> USUAL = Map.of(
            Trigger.CREATION, "created_at",
            Trigger.ISSUE, "issued_at",
            Trigger.DECISION, "decided_at",
            Trigger.CLOSING, "closed_at",
            Trigger.CONTRACT_END, "ended_at");

    private final JdbcClient jdbc;
    private final Removal removal;

    Rows(JdbcClient jdbc, Removal removal) {
        this.jdbc = jdbc;
        this.removal = removal;
    }

    long count(Plan.Part part, PersonId person) {
        return count(part, part.table().isAbout("t"), person);
    }

    /** Those of which the person is told; an authority may have bound us to say nothing. */
    long countTold(Plan.Part part, PersonId person) {
        return count(part, part.told(), person);
    }

    private long count(Plan.Part part, String which, PersonId person) {
        return jdbc.sql("select count(*) from " + part.table().name() + " t where " + which)
                .param("person", person.value())
                .query(Long.class)
                .single();
    }

    boolean areAbout(LabelledTable table, PersonId person) {
        return jdbc.sql("select exists (select from " + table.name() + " t where " + table.isAbout("t") + ")")
                .param("person", person.value())
                .query(Boolean.class)
                .single();
    }

    /** Rows that must not be there any more when all is done. */
    long left(Plan.Part part, PersonId person) {
        return part.kind() == Fate.Kind.KEPT || part.kind() == Fate.Kind.ANONYMISED && !part.canDetach(part.owner())
                ? 0
                : count(part, person);
    }

    long removeFiles(Plan.Part part, PersonId person) {
        return removal.removeFiles(part.table(), part.owner().isAbout("t"), Map.of("person", person.value()));
    }

    /** Removes one batch of rows that are the person's own; 0 when there are none left. */
    long removeBatch(Plan.Part part, PersonId person) {
        var which = "t.id = any(array(select t.id from " + part.table().name() + " t where "
                + part.owner().isAbout("t") + " limit " + BATCH + "))";
        return removal.removeRows(part.table(), which, Map.of("person", person.value()));
    }

    /** Under which names the keys of the rows themselves are kept. */
    List<PersonId> keyNames(Plan.Part part, PersonId person) {
        return jdbc.sql("select t.id from " + part.table().name() + " t where "
                        + part.owner().isAbout("t"))
                .param("person", person.value())
                .query((row, n) -> new PersonId(row.getObject(1, UUID.class)))
                .list();
    }

    /** Takes the person out of other people's rows; where that cannot be, the row goes. */
    long leave(Plan.Part part, PersonId person) {
        long touched = 0;
        for (var path : part.mentions()) {
            touched += part.canDetach(path)
                    ? update(part, path.column() + " = null", path.isAbout("t"), person)
                    : removal.removeRows(part.table(), path.isAbout("t"), Map.of("person", person.value()));
        }
        return touched;
    }

    /** The rows stay, the person is no longer in them. */
    long detach(Plan.Part part, PersonId person) {
        long touched = empty(part, person);
        long detached = 0;
        for (var path : part.table().subjects()) {
            if (path.steps().isEmpty()) {
                if (!part.canDetach(path)) {
                    throw new Fate.Undecided(part.table().name() + ", which cannot be without its person,");
                }
                detached += update(part, path.column() + " = null", path.isAbout("t"), person);
            }
        }
        return Math.max(touched, detached);
    }

    /** Empties what a row that stays must not go on saying. */
    long empty(Plan.Part part, PersonId person) {
        if (part.emptied().isEmpty()) {
            return 0;
        }
        return update(
                part,
                String.join(" = null, ", part.emptied()) + " = null",
                part.table().isAbout("t"),
                person);
    }

    /** The last day the longest-kept of the rows stays; empty when there is no such day. */
    Optional<LocalDate> keptUntil(Plan.Part part, PersonId person, LocalDate today) {
        return keptUntil(part, part.table().isAbout("t"), person, today);
    }

    /** The same as far as the person is told. */
    Optional<LocalDate> toldUntil(Plan.Part part, PersonId person, LocalDate today) {
        return keptUntil(part, part.told(), person, today);
    }

    private Optional<LocalDate> keptUntil(Plan.Part part, String which, PersonId person, LocalDate today) {
        var rule = part.rule();
        if (rule == null || rule.period() == null) {
            return Optional.empty();
        }
        return rule.keptUntil(
                ENDS.contains(rule.trigger()) ? today : latest(part, which, rule.trigger(), person, today));
    }

    /** When the period of the longest-kept row began: the table's label says where that stands, else a name that is usual. */
    private LocalDate latest(Plan.Part part, String which, Trigger trigger, PersonId person, LocalDate today) {
        var way = way(part, trigger);
        if (way.isEmpty()) {
            return today;
        }
        return jdbc.sql("select max((" + way.get().sql("t") + " at time zone '" + Page.ZONE + "')::date) from "
                        + part.table().name() + " t where " + which)
                .param("person", person.value())
                .query(LocalDate.class)
                .optional()
                .orElse(today);
    }

    private Optional<SubjectPath> way(Plan.Part part, Trigger trigger) {
        var comment = jdbc.sql("select coalesce(obj_description(cast(? as regclass), 'pg_class'), '')")
                .param(part.table().name())
                .query(String.class)
                .single();
        var due = Pattern.compile("@due\\s+" + trigger.name().toLowerCase(Locale.ROOT) + "\\s+([a-z_.>]+)")
                .matcher(comment);
        if (due.find() && (due.group(1).contains(">") || part.table().has(due.group(1)))) {
            return Optional.of(SubjectPath.of(due.group(1)));
        }
        return Optional.ofNullable(USUAL.get(trigger)).filter(part.table()::has).map(SubjectPath::of);
    }

    private long update(Plan.Part part, String changes, String which, PersonId person) {
        return jdbc.sql("update " + part.table().name() + " t set " + changes + " where " + which)
                .param("person", person.value())
                .update();
    }
}
