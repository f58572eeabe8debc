package de.redlich.rights.erasure;

import de.redlich.academy.CurrentAcademy;
import de.redlich.page.Language;
import de.redlich.page.Texts;
import de.redlich.privacy.Catalogues;
import de.redlich.privacy.LabelledTable;
import de.redlich.privacy.Labels;
import de.redlich.privacy.erasure.Erasures.Line;
import de.redlich.privacy.erasure.Fate;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says what was counted in words a person understands. */
@Component
class Wording {
    private static final String FILES = "blob:";

    /**
     * A line of a preview or receipt.
     *
     * @param reason why it stays, with the paragraph; empty for what does not
     * @param until last day it stays; null when there is no such day
     */
    record Said(
            String name,
            Fate.Kind fate,
            long count,
            String reason,
            @Nullable LocalDate until) {}

    private final Labels labels;
    private final Catalogues catalogues;
    private final Texts texts;

    Wording(Labels labels, Catalogues catalogues, Texts texts) {
        this.labels = labels;
        this.catalogues = catalogues;
        this.texts = texts;
    }

    List<Said> say(List<Line> lines, Language language) {
        var tables = labels.tables().stream().collect(Collectors.toMap(LabelledTable::name, Function.identity()));
        return lines.stream()
                .map(line -> new Said(
                        name(line.what(), tables, language),
                        line.fate(),
                        line.count(),
                        reason(line.category(), language),
                        line.until()))
                .toList();
    }

    private String name(String what, java.util.Map<String, LabelledTable> tables, Language language) {
        if (what.startsWith(FILES)) {
            return texts.text(language, "rights.erasure.files", kind(what.substring(FILES.length()), language));
        }
        var table = tables.get(what);
        if (table == null) {
            return what;
        }
        return texts.has(language, table.textKey()) ? texts.text(language, table.textKey()) : table.sentence();
    }

    /** What lies in the folder: the category of the columns that name its files. */
    private String kind(String folder, Language language) {
        return labels.tables().stream()
                .flatMap(table -> table.columns().stream())
                .filter(column -> column.blob().equals(folder))
                .map(column -> category(column.category(), language))
                .findFirst()
                .orElse(folder);
    }

    String category(String key, Language language) {
        var catalogue = catalogues.shipped();
        return catalogue.has(key) ? catalogue.category(key).name().in(language.locale()) : key;
    }

    private String reason(String category, Language language) {
        if (category.isEmpty()) {
            return "";
        }
        var catalogue = catalogues.of(CurrentAcademy.get().slug());
        var known = catalogue.has(category) ? catalogue : catalogues.shipped();
        return Fate.keeping(known.category(category))
                .map(rule -> known.say(rule, language.locale()))
                .orElse("");
    }
}
