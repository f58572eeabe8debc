package de.redlich.rights.retention;

import de.redlich.account.People;
import de.redlich.page.Choice;
import de.redlich.page.Page;
import de.redlich.privacy.Catalogue;
import de.redlich.privacy.Catalogues;
import de.redlich.privacy.PersonId;
import de.redlich.privacy.retention.Hold;
import de.redlich.privacy.retention.Holds;
import de.redlich.privacy.retention.Preview;
import de.redlich.privacy.retention.Run;
import de.redlich.privacy.retention.Runs;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is shown of the current academy's periods, in the reader's language. */
@Component
class Desk {
    /** One rule at one table. */
    record Line(String category, String rule, String table, long due, long soon, long held, long waiting) {}

    /** What the last run did by one rule. */
    record Done(String category, String mode, String table, long done, long held, long waiting, String failure) {}

    /** @param whom what is held, in words */
    record Held(Hold hold, String whom) {}

    /** @param quiet how many rules have nothing due within 30 days */
    record View(
            List<Line> lines,
            int quiet,
            List<String> gaps,
            @Nullable Run last,
            List<Done> done,
            List<Held> holds,
            boolean taxOpen,
            long due,
            long soon) {}

    private final Preview preview;
    private final Runs runs;
    private final Holds holds;
    private final People people;
    private final Catalogue catalogue;

    Desk(Preview preview, Runs runs, Holds holds, People people, Catalogues catalogues) {
        this.preview = preview;
        this.runs = runs;
        this.holds = holds;
        this.people = people;
        this.catalogue = catalogues.shipped();
    }

    View view(Page page) {
        var outlook = preview.now();
        var loud = outlook.lines().stream().filter(line -> !line.isQuiet()).toList();
        var last = runs.last();
        var standing = holds.standing();
        return new View(
                loud.stream().map(line -> line(line, page)).toList(),
                outlook.lines().size() - loud.size(),
                outlook.gaps(),
                last.orElse(null),
                last.map(Run::notable).orElse(List.of()).stream()
                        .map(result -> done(result, page))
                        .toList(),
                held(standing, page),
                standing.stream().anyMatch(hold -> hold.kind() == Hold.Kind.TAX),
                loud.stream().mapToLong(Preview.Line::due).sum(),
                loud.stream().mapToLong(Preview.Line::soon).sum());
    }

    /** The categories a hold can name, the first choice being all of them. */
    List<Choice> categories(Page page) {
        var choices = new ArrayList<Choice>();
        choices.add(new Choice("", page.t("rights.retention.hold.all")));
        catalogue.categories().forEach(it -> choices.add(new Choice(it.key(), name(it.key(), page))));
        return choices;
    }

    private Line line(Preview.Line line, Page page) {
        return new Line(
                name(line.category(), page),
                catalogue.say(line.rule(), page.language().locale()),
                table(line.table(), page),
                line.due(),
                line.soon(),
                line.held(),
                line.waiting());
    }

    private Done done(Run.Result result, Page page) {
        return new Done(
                result.category().isEmpty() ? page.t("rights.retention.unreadable") : name(result.category(), page),
                result.mode().isEmpty() ? "" : page.t("rights.retention.mode." + result.mode()),
                table(result.table(), page),
                result.done(),
                result.held(),
                result.waiting(),
                result.failure().orElse(""));
    }

    private List<Held> held(List<Hold> standing, Page page) {
        var names = people.names(
                standing.stream().flatMap(hold -> hold.person().stream()).collect(Collectors.toSet()),
                "rights_answered");
        return standing.stream()
                .map(hold -> new Held(hold, whom(hold, names, page)))
                .toList();
    }

    private String whom(Hold hold, Map<PersonId, String> names, Page page) {
        if (hold.kind() == Hold.Kind.TAX) {
            return page.t("rights.retention.hold.money");
        }
        var person = hold.person()
                .map(id -> Optional.ofNullable(names.get(id)).orElse(page.t("rights.retention.hold.gone")));
        var category = hold.category().map(key -> name(key, page));
        return java.util.stream.Stream.of(person, category)
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" · "));
    }

    private String name(String category, Page page) {
        return catalogue.has(category)
                ? catalogue.category(category).name().in(page.language().locale())
                : category;
    }

    private static String table(String name, Page page) {
        int dot = name.indexOf('.');
        return page.t(name.substring(0, dot) + ".data." + name.substring(dot + 1));
    }
}
