package de.redlich.privacy;

import de.redlich.page.Page;
import de.redlich.page.Texts;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Puts tables, columns and stored values into the reader's words. */
@Component
public class ValueWords {
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_.:-]{1,80}");

    /** In the places of a subject: what was written there then stands in the letter only. */
    private static final Object[] LEFT_OUT = {"…", "…", "…", "…", "…", "…"};

    private final Texts texts;
    private final Catalogues catalogues;

    ValueWords(Texts texts, Catalogues catalogues) {
        this.texts = texts;
        this.catalogues = catalogues;
    }

    public String name(LabelledTable table, Page page) {
        return name(table.textKey(), table.sentence(), page);
    }

    public String name(LabelledTable table, LabelledColumn column, Page page) {
        return name(table.textKey(column), column.sentence(), page);
    }

    /** The value as a reader understands it. */
    public String shown(LabelledTable table, Holdings.Value value, Page page) {
        return switch (value.whose()) {
            case ANOTHER -> page.t("privacy.mydata.other", value.text());
            case WITHHELD -> page.t("privacy.mydata.withheld");
            case OWN -> value.isEmpty() ? "" : own(table, value, page);
        };
    }

    private String own(LabelledTable table, Holdings.Value value, Page page) {
        return switch (value.column().type()) {
            case "timestamp with time zone" -> page.dateTime(Timestamps.read(value.text()));
            case "date" -> page.date(LocalDate.parse(value.text()));
            case "boolean" -> page.t(value.text().equals("t") ? "privacy.mydata.yes" : "privacy.mydata.no");
            case "text[]" -> list(table, value, page);
            default -> inWords(table, value.column(), value.text(), page);
        };
    }

    /**
     * A code that has words is shown by them: {@code <room>.data.<table>.<column>.<CODE>}; one that says of which purpose or
     * category it speaks ({@code consent.given:marketing}), with its name; a kind of letter by its subject.
     */
    private String inWords(LabelledTable table, LabelledColumn column, String text, Page page) {
        if (!CODE.matcher(text).matches()) {
            return text;
        }
        var parts = text.split(":", 2);
        var key = table.textKey(column) + "." + parts[0];
        if (texts.has(page.language(), key)) {
            return parts.length == 1 ? page.t(key) : page.t(key) + ": " + named(parts[1], page);
        }
        return texts.has(page.language(), text + ".subject") ? page.t(text + ".subject", LEFT_OUT) : text;
    }

    private String named(String key, Page page) {
        var catalogue = catalogues.shipped();
        var locale = page.language().locale();
        return catalogue.purposes().stream()
                .filter(it -> it.key().equals(key))
                .map(Purpose::name)
                .findFirst()
                .or(() -> catalogue.categories().stream()
                        .filter(it -> it.key().equals(key))
                        .map(Category::name)
                        .findFirst())
                .map(it -> it.in(locale))
                .orElseGet(() -> key.equals("all") ? page.t("privacy.data.evidence.of.all") : key);
    }

    /** What the database writes as {@code {a,b}}. */
    private String list(LabelledTable table, Holdings.Value value, Page page) {
        var inner = value.text().replaceAll("^\\{|}$", "");
        return inner.isEmpty()
                ? page.t("privacy.mydata.none")
                : Arrays.stream(inner.split(","))
                        .map(it -> inWords(table, value.column(), it, page))
                        .collect(Collectors.joining(", "));
    }

    /** What is stored is shown even before somebody has found a name for it; then the label's sentence speaks. */
    private String name(String key, String sentence, Page page) {
        return texts.has(page.language(), key) ? page.t(key) : sentence;
    }
}
