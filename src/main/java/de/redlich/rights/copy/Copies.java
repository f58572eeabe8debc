package de.redlich.rights.copy;

import de.redlich.academy.AcademyAddress;
import de.redlich.page.Page;
import de.redlich.privacy.Holdings;
import de.redlich.privacy.Holdings.Holding;
import de.redlich.privacy.PersonId;
import de.redlich.privacy.Reasons;
import de.redlich.privacy.ValueWords;
import de.redlich.privacy.retention.KeptUntil;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Service;

/** Gathers what a copy holds. */
@Service
class Copies {
    private final Holdings holdings;
    private final Reasons reasons;
    private final ValueWords words;
    private final KeptUntil keptUntil;
    private final AcademyAddress address;
    private final InstantSource time;

    Copies(
            Holdings holdings,
            Reasons reasons,
            ValueWords words,
            KeptUntil keptUntil,
            AcademyAddress address,
            InstantSource time) {
        this.holdings = holdings;
        this.reasons = reasons;
        this.words = words;
        this.keptUntil = keptUntil;
        this.address = address;
        this.time = time;
    }

    Taking taking(PersonId person, boolean portable, Page page) {
        var all = reasons.all(page);
        var taking = new Taking(
                person,
                portable,
                time.instant(),
                address.absolute(""),
                holdings.counted(person),
                all,
                portable ? Map.of() : keptUntil.spans(person),
                reasons.notice(page),
                page);
        return portable ? onlyPortable(taking) : taking;
    }

    /** A table of which only ids would go along says nothing to anybody. */
    private static Taking onlyPortable(Taking all) {
        var tables = all.tables().stream()
                .filter(it -> !all.columns(it.table()).isEmpty())
                .toList();
        return new Taking(
                all.person(),
                true,
                all.made(),
                all.address(),
                tables,
                all.reasons(),
                all.lastDays(),
                all.notice(),
                all.page());
    }

    /**
     * For reading.
     *
     * @param most rows of one table
     * @param rest where all rows of a table are, when there are more
     * @param letters what becomes of each value's text
     */
    Copy reading(PersonId person, int most, Function<Holding, String> rest, UnaryOperator<String> letters, Page page) {
        var byCategory = new LinkedHashMap<String, List<Copy.Table>>();
        for (var holding : holdings.of(person, most)) {
            for (var category : holding.table().columns().stream()
                    .map(it -> it.category())
                    .distinct()
                    .toList()) {
                var table = table(holding, category, rest, letters, page);
                if (!table.rows().isEmpty()) {
                    byCategory
                            .computeIfAbsent(category, key -> new ArrayList<>())
                            .add(table);
                }
            }
        }
        var spans = keptUntil.spans(person);
        var sections = reasons.all(page).values().stream()
                .filter(reason -> byCategory.containsKey(reason.category()))
                .map(reason -> new Copy.Section(
                        reason,
                        byCategory.getOrDefault(reason.category(), List.of()),
                        Optional.ofNullable(spans.get(reason.category()))
                                .map(span -> span.say(page))
                                .orElse(List.of())))
                .toList();
        return new Copy(time.instant(), reasons.notice(page), sections);
    }

    private Copy.Table table(
            Holding holding,
            String category,
            Function<Holding, String> rest,
            UnaryOperator<String> letters,
            Page page) {
        var table = holding.table();
        var rows = holding.rows().stream()
                .map(row -> row.values().stream()
                        .filter(value -> value.column().category().equals(category) && !value.isEmpty())
                        .map(value -> new Copy.Entry(
                                words.name(table, value.column(), page),
                                letters.apply(words.shown(table, value, page))))
                        .toList())
                .filter(entries -> !entries.isEmpty())
                .toList();
        return new Copy.Table(
                words.name(table, page), rows, holding.count(), holding.isWhole() ? null : rest.apply(holding));
    }
}
