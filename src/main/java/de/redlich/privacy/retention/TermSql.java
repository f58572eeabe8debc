package de.redlich.privacy.retention;

import de.redlich.page.Page;
import de.redlich.privacy.LabelledColumn;
import de.redlich.privacy.Retention;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A term as SQL over a row called {@code t}. Names come from our own schema, never from a request. */
final class TermSql {
    private static final String NOTHING = "false";

    private final Term term;
    private final Plan plan;
    private final Ways ways;

    TermSql(Term term, Plan plan) {
        this.term = term;
        this.plan = plan;
        this.ways = new Ways(plan.tables(), plan.schema());
    }

    /** Last day the rule lets the row be kept, as the column {@code d.kept}. */
    String from() {
        return " from " + term.table().name() + " t cross join lateral (select " + lastDay() + " as kept) d";
    }

    /** Rows that are due and can be ended now, in the order of their ids; {@code :after}, {@code :today}, {@code :limit}. */
    String batch() {
        var locked = plan.schema().changeable().contains(term.table().name()) ? " for update of t skip locked" : "";
        return "select t.id" + from() + " where t.id > :after and d.kept < :today and not " + done() + " and not "
                + held() + " and not " + waiting() + noticed() + " order by t.id limit :limit" + locked;
    }

    /** Counts: due now, due until {@code :soon}, held though due, waiting for rows that hang on them. */
    String counts() {
        return "select count(*) filter (where kept < :today and not held and not waiting) as due,"
                + " count(*) filter (where kept >= :today) as soon,"
                + " count(*) filter (where kept < :today and held) as held,"
                + " count(*) filter (where kept < :today and waiting and not held) as waiting"
                + " from (select d.kept, " + held() + " as held, (" + waiting() + " or not coalesce(true"
                + noticed() + ", false)) as waiting" + from() + " where d.kept < :soon and not " + done() + ") x";
    }

    /** Last day for each row about {@code :person}, also when it is not near. */
    String keptUntil() {
        return "select t.id, d.kept, " + held() + " as held" + from() + " where "
                + term.table().isAbout("t");
    }

    /** Rows that come due within the notice and whose person was not told yet. */
    String unnoticed() {
        return "select t.id, d.kept" + from() + " where t.id > :after and d.kept < :noticed and (t." + term.notice()
                + " is null or (t." + term.notice() + " at time zone '" + Page.ZONE + "')::date < " + day()
                + ") and not "
                + held() + " order by t.id limit :limit for update of t skip locked";
    }

    /** A hold of the academy, or a restriction that the person asked for (Art. 18 GDPR), keeps the row from being ended. */
    String held() {
        var people = term.table().subjects().stream().map(path -> path.sql("t")).collect(Collectors.joining(", "));
        return "(exists (select from privacy.hold h where h.lifted_at is null and (h.until is null or h.until >= :today)"
                + " and ((h.kind = 'TAX' and :taxed) or (h.kind = 'LEGAL' and (h.person_id is null or h.person_id in ("
                + people + ")) and (h.category is null or h.category = any(:categories)))))"
                + " or exists (select from privacy.restriction r where r.person_id in (" + people
                + ") and (r.scope = 'ALL' or (r.scope = 'CATEGORY' and r.key = any(:categories)))))";
    }

    /** What every statement about the term needs to know. */
    Map<String, Object> params(LocalDate today) {
        return Map.of("today", today, "taxed", taxed(), "categories", categories());
    }

    /** Whether the database can tell when it is due; a birthday is sealed from it. */
    boolean isInSql() {
        return ways.birthday(term.table(), term.due()).isEmpty();
    }

    LabelledColumn birthday() {
        return ways.birthday(term.table(), term.due()).orElseThrow();
    }

    /** Keys of the categories that a hold could name to stop this. */
    String[] categories() {
        return term.whole()
                ? term.table().columns().stream()
                        .map(LabelledColumn::category)
                        .distinct()
                        .toArray(String[]::new)
                : new String[] {term.category().key()};
    }

    /** Open tax assessments stop what concerns money (§ 147(3) AO). */
    private boolean taxed() {
        return term.category().group().equals("payment") || term.rule().trigger() == Retention.Trigger.FINANCE_ENTRY;
    }

    String by() {
        return term.total().map(total -> ways.value(total.by(), "t")).orElse("null");
    }

    String owner(String alias) {
        return term.table().subjects().getFirst().sql(alias);
    }

    List<String> sums() {
        return term.total().map(RetentionLabels.Total::sums).orElse(List.of());
    }

    private String day() {
        return ways.day(term.table(), term.due(), "t");
    }

    private String lastDay() {
        var period = term.rule().period();
        var start = term.rule().fromYearEnd()
                ? "date_trunc('year', (" + day() + ")::timestamp) + interval '1 year -1 day'"
                : "(" + day() + ")::timestamp";
        return "(" + start + " + interval '" + period + "')::date";
    }

    /** Whether the rule has nothing more to do at the row. */
    private String done() {
        return switch (term.rule().mode()) {
            case ERASE, EXPIRE, AGGREGATE ->
                term.whole()
                        ? NOTHING
                        : none(term.columns().stream().map(LabelledColumn::name).toList());
            case RESTRICT ->
                "exists (select from privacy.restricted r where r.row_id = t.id and r.table_name = '"
                        + term.table().name() + "')";
            case DETACH -> none(term.subjectColumns());
            case SHORTEN ->
                addresses().stream()
                        .map(name -> "coalesce(masklen(t." + name + ") <= case family(t." + name
                                + ") when 4 then 24 else 48 end, true)")
                        .collect(Collectors.joining(" and ", "(", ")"));
            case DESTROY_KEY -> NOTHING;
        };
    }

    List<String> addresses() {
        return term.columns().stream()
                .filter(column -> column.type().equals("inet"))
                .map(LabelledColumn::name)
                .toList();
    }

    private static String none(List<String> columns) {
        return columns.stream().map(name -> "t." + name + " is null").collect(Collectors.joining(" and ", "(", ")"));
    }

    /** A row that others still hang on goes after them. */
    private String waiting() {
        if (!term.removesRows() || term.endsAccount()) {
            return NOTHING;
        }
        var hanging = plan.schema().to(term.table().name()).stream()
                .map(it -> "exists (select from " + it.from() + " c where c." + it.column() + " = t.id)");
        var all = hanging.collect(Collectors.joining(" or "));
        return all.isEmpty() ? NOTHING : "(" + all + ")";
    }

    /** Who is to be told beforehand was told, and had the time to come back. */
    private String noticed() {
        var notice = term.rule().notice();
        if (notice == null || term.notice().isEmpty()) {
            return "";
        }
        var told = "(t." + term.notice() + " at time zone '" + Page.ZONE + "')::date";
        return " and " + told + " >= " + day() + " and (" + told + " + interval '" + notice + "')::date < :today";
    }
}
