package de.redlich.privacy.erasure;

import de.redlich.page.Page;
import de.redlich.privacy.Catalogues;
import de.redlich.privacy.Category;
import de.redlich.privacy.LabelledColumn;
import de.redlich.privacy.LabelledTable;
import de.redlich.privacy.Labels;
import de.redlich.privacy.PersonId;
import de.redlich.privacy.erasure.Erasures.Line;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What an erasure would do, without doing it; as far as the person may know of it. */
@Component
class Previews {
    private final Plans plans;
    private final Rows rows;
    private final Labels labels;
    private final Catalogues catalogues;
    private final InstantSource time;

    Previews(Plans plans, Rows rows, Labels labels, Catalogues catalogues, InstantSource time) {
        this.plans = plans;
        this.rows = rows;
        this.labels = labels;
        this.catalogues = catalogues;
        this.time = time;
    }

    List<Line> of(PersonId person, Set<String> wishes) {
        var today = LocalDate.ofInstant(time.instant(), Page.ZONE);
        var preview = new ArrayList<Line>();
        for (var part : plans.with(wishes).parts()) {
            var count = rows.countTold(part, person);
            if (count > 0) {
                var until = rows.toldUntil(part, person, today).orElse(null);
                preview.add(new Line(part.table().name(), part.kind(), count, part.category(), until));
            }
        }
        return preview;
    }

    /** Categories of which the person has something and may choose whether it stays. */
    List<Category> choices(PersonId person) {
        var held = labels.tables().stream()
                .filter(table -> table.aboutPeople() && rows.areAbout(table, person))
                .map(LabelledTable::columns)
                .flatMap(List::stream)
                .map(LabelledColumn::category)
                .collect(Collectors.toSet());
        return catalogues.shipped().categories().stream()
                .filter(category -> Fate.isChoice(category) && held.contains(category.key()))
                .toList();
    }
}
