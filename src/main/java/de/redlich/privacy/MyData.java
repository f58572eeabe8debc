package de.redlich.privacy;

import de.redlich.academy.CurrentAcademy;
import de.redlich.page.Page;
import de.redlich.page.Texts;
import de.redlich.privacy.retention.KeptUntil;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** What the page „Meine Daten“ shows: every stored value with the catalogue's answer to "why do you hold this?". */
@Service
class MyData {
    /** A category with all that is stored of it; the texts are in the reader's language. */
    record Section(
            String key,
            String name,
            String what,
            List<String> purposes,
            List<String> bases,
            String source,
            List<String> keptUntil,
            List<String> recipients,
            List<Table> tables) {
        long count() {
            return tables.stream()
                    .flatMap(table -> table.rows().stream())
                    .mapToLong(List::size)
                    .sum();
        }
    }

    /** The rows of one table, as far as they belong to the category. */
    record Table(String name, List<List<Entry>> rows) {}

    /** @param technical ids and fingerprints, of little interest to read */
    record Entry(String name, String text, boolean technical, boolean sealed) {}

    private final Holdings holdings;
    private final Catalogues catalogues;
    private final KeptUntil keptUntil;
    private final Texts texts;

    MyData(Holdings holdings, Catalogues catalogues, KeptUntil keptUntil, Texts texts) {
        this.holdings = holdings;
        this.catalogues = catalogues;
        this.keptUntil = keptUntil;
        this.texts = texts;
    }

    List<Section> of(PersonId person, Page page) {
        var catalogue = catalogues.of(CurrentAcademy.get().slug());
        var byCategory = new LinkedHashMap<String, List<Table>>();
        var held = holdings.of(person);
        var dates = keptUntil.of(person);
        for (var holding : held) {
            tables(holding, page)
                    .forEach((category, table) -> byCategory
                            .computeIfAbsent(category, key -> new ArrayList<>())
                            .add(table));
        }
        return catalogue.categories().stream()
                .filter(category -> byCategory.containsKey(category.key()))
                .map(category -> section(
                        catalogue,
                        category,
                        byCategory.getOrDefault(category.key(), List.of()),
                        lastDays(held, category.key(), dates, page),
                        page))
                .toList();
    }

    /** Until when what is stored now is kept: the days of all rows, as far as their moment has come. */
    private static Stream<String> lastDays(
            List<Holdings.Holding> holdings, String category, KeptUntil.Dates dates, Page page) {
        var days = holdings.stream()
                .flatMap(holding -> holding.rows().stream()
                        .flatMap(row -> dates.of(holding.table().name(), category, row.id()).stream()))
                .sorted(Comparator.comparing(KeptUntil.Date::until))
                .toList();
        if (days.isEmpty()) {
            return Stream.empty();
        }
        var first = page.date(days.getFirst().until());
        var last = page.date(days.getLast().until());
        var said = first.equals(last)
                ? page.t("privacy.mydata.until", last)
                : page.t("privacy.mydata.between", first, last);
        return days.stream().anyMatch(KeptUntil.Date::held)
                ? Stream.of(said, page.t("privacy.mydata.held"))
                : Stream.of(said);
    }

    private Map<String, Table> tables(Holdings.Holding holding, Page page) {
        var table = holding.table();
        var categories = table.columns().stream()
                .map(LabelledColumn::category)
                .distinct()
                .toList();
        return categories.stream()
                .collect(Collectors.toMap(
                        category -> category,
                        category -> new Table(
                                name(table.textKey(), table.sentence(), page),
                                holding.rows().stream()
                                        .map(row -> entries(table, row, category, page))
                                        .filter(entries -> !entries.isEmpty())
                                        .toList()),
                        (first, second) -> first,
                        LinkedHashMap::new));
    }

    private List<Entry> entries(LabelledTable table, Holdings.Row row, String category, Page page) {
        return row.values().stream()
                .filter(value -> value.column().category().equals(category) && !value.isEmpty())
                .map(value -> new Entry(
                        name(table.textKey(value.column()), value.column().sentence(), page),
                        shown(value, page),
                        value.column().technical(),
                        value.column().sealed()))
                .toList();
    }

    /** What is stored is shown even before somebody has found a name for it; then the label's sentence speaks. */
    private String name(String key, String sentence, Page page) {
        return texts.has(page.language(), key) ? page.t(key) : sentence;
    }

    /** A link that works once must not work from here: whoever finds this page open could use it. */
    private static final Pattern KEY_IN_LINK = Pattern.compile("/[A-Za-z0-9_-]{32,}");

    private static String shown(Holdings.Value value, Page page) {
        return switch (value.column().type()) {
            case "timestamp with time zone" -> page.dateTime(Timestamps.read(value.text()));
            case "boolean" -> page.t(value.text().equals("t") ? "privacy.mydata.yes" : "privacy.mydata.no");
            case "text[]" -> list(value.text(), page);
            default -> KEY_IN_LINK.matcher(value.text()).replaceAll("/…");
        };
    }

    /** What the database writes as {@code {a,b}}. */
    private static String list(String array, Page page) {
        var inner = array.replaceAll("^\\{|}$", "");
        return inner.isEmpty() ? page.t("privacy.mydata.none") : inner.replace(",", ", ");
    }

    private static Section section(
            Catalogue catalogue, Category category, List<Table> tables, Stream<String> lastDays, Page page) {
        Locale locale = page.language().locale();
        return new Section(
                category.key(),
                category.name().in(locale),
                category.what().in(locale),
                catalogue.purposesOf(category).stream()
                        .map(purpose -> purpose.name().in(locale))
                        .toList(),
                catalogue.basesOf(category).stream()
                        .map(basis -> basis.name().in(locale))
                        .toList(),
                catalogue.say(category.source(), locale),
                Stream.concat(lastDays, category.retention().stream().map(rule -> catalogue.say(rule, locale)))
                        .toList(),
                catalogue.recipientsOf(category).stream()
                        .map(recipient -> recipient.name().in(locale))
                        .toList(),
                tables);
    }
}
