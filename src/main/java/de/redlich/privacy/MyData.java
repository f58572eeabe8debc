package de.redlich.privacy;

import de.redlich.page.Page;
import de.redlich.privacy.retention.KeptUntil;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What the page „Meine Daten“ shows: every stored value with the catalogue's answer to "why do you hold this?". */
@Service
public class MyData {
    /**
     * A category with all that is stored of it; the texts are in the reader's language.
     *
     * @param lastDays until when what is stored now is kept, in sentences
     */
    public record Section(Reason reason, List<Table> tables, List<String> lastDays) {
        public String key() {
            return reason.category();
        }

        public long count() {
            return tables.stream().mapToLong(Table::count).sum();
        }
    }

    /**
     * The first rows of one table, as far as they belong to the category.
     *
     * @param count how many there are in all
     * @param next where the rows after these are shown, null when there are none
     */
    public record Table(
            String name,
            List<List<Entry>> rows,
            long count,
            @Nullable String next) {}

    /**
     * @param technical ids and fingerprints, of little interest to read
     * @param why where it says why we hold it
     */
    public record Entry(String name, String text, boolean technical, boolean sealed, String why) {}

    /**
     * One column with the reasons to hold it.
     *
     * @param lastDays until when what stands in it now is kept, in sentences
     */
    record Held(
            String table, String name, String sentence, LabelledColumn column, Reason reason, List<String> lastDays) {}

    private static final int FIRST = 25;
    private static final int NEXT = 100;

    /** A link that works once must not work from here: whoever finds this page open could use it. */
    private static final Pattern KEY_IN_LINK = Pattern.compile("/[A-Za-z0-9_-]{32,}");

    private final Holdings holdings;
    private final Labels labels;
    private final Reasons reasons;
    private final ValueWords words;
    private final KeptUntil keptUntil;

    MyData(Holdings holdings, Labels labels, Reasons reasons, ValueWords words, KeptUntil keptUntil) {
        this.holdings = holdings;
        this.labels = labels;
        this.reasons = reasons;
        this.words = words;
        this.keptUntil = keptUntil;
    }

    public List<Section> of(PersonId person, Page page) {
        var byCategory = new LinkedHashMap<String, List<Table>>();
        for (var holding : holdings.of(person, FIRST)) {
            tables(holding, page)
                    .forEach((category, table) -> byCategory
                            .computeIfAbsent(category, key -> new ArrayList<>())
                            .add(table));
        }
        var spans = keptUntil.spans(person);
        return reasons.all(page).values().stream()
                .filter(reason -> byCategory.containsKey(reason.category()))
                .map(reason -> new Section(
                        reason,
                        byCategory.getOrDefault(reason.category(), List.of()),
                        Optional.ofNullable(spans.get(reason.category()))
                                .map(span -> span.say(page))
                                .orElse(List.of())))
                .toList();
    }

    /** The rows of one table after a certain one, with all their values; empty for a table that is not about people. */
    Optional<Table> table(PersonId person, String name, @Nullable UUID after, Page page) {
        return holdings.of(person, name, after, NEXT)
                .map(holding -> new Table(
                        words.name(holding.table(), page),
                        holding.rows().stream()
                                .map(row -> entries(holding.table(), row, null, page))
                                .toList(),
                        holding.count(),
                        next(holding, NEXT)));
    }

    Optional<Held> why(PersonId person, String table, String column, Page page) {
        return labels.tables().stream()
                .filter(it -> it.name().equals(table) && it.aboutPeople())
                .findFirst()
                .flatMap(it -> it.column(column)
                        .filter(found -> !found.category().isEmpty())
                        .map(found -> new Held(
                                words.name(it, page),
                                words.name(it, found, page),
                                found.sentence(),
                                found,
                                reasons.of(found.category(), page),
                                keptUntil
                                        .span(person, table, found.category())
                                        .map(span -> span.say(page))
                                        .orElse(List.of()))));
    }

    private Map<String, Table> tables(Holdings.Holding holding, Page page) {
        var tables = new LinkedHashMap<String, Table>();
        for (var column : holding.table().columns()) {
            tables.computeIfAbsent(column.category(), category -> table(holding, category, page));
        }
        return tables;
    }

    private Table table(Holdings.Holding holding, String category, Page page) {
        var rows = holding.rows().stream()
                .map(row -> entries(holding.table(), row, category, page))
                .filter(entries -> !entries.isEmpty())
                .toList();
        return new Table(
                words.name(holding.table(), page),
                rows,
                holding.isWhole() ? rows.size() : holding.count(),
                next(holding, FIRST));
    }

    private static @Nullable String next(Holdings.Holding holding, int page) {
        return holding.isWhole() || holding.rows().size() < page
                ? null
                : "/meine-daten/tabellen/" + holding.table().name() + "?nach="
                        + holding.rows().getLast().id();
    }

    private List<Entry> entries(LabelledTable table, Holdings.Row row, @Nullable String category, Page page) {
        return row.values().stream()
                .filter(value -> category == null || value.column().category().equals(category))
                .filter(value -> !value.isEmpty())
                .map(value -> new Entry(
                        words.name(table, value.column(), page),
                        KEY_IN_LINK.matcher(words.shown(table, value, page)).replaceAll("/…"),
                        value.column().technical(),
                        value.column().sealed(),
                        "/meine-daten/warum/" + table.name() + "/"
                                + value.column().name()))
                .toList();
    }
}
