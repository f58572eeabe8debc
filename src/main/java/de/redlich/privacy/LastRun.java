package de.redlich.privacy;

import de.redlich.page.Page;
import de.redlich.privacy.retention.Run;
import de.redlich.privacy.retention.Runs;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The last retention run of the academy as anybody may read it: counts by category, failures too, nobody's data. */
@Component
class LastRun implements TransparencyFacts {
    private final Runs runs;
    private final Catalogue catalogue;

    LastRun(Runs runs, Catalogues catalogues) {
        this.runs = runs;
        this.catalogue = catalogues.shipped();
    }

    @Override
    public List<Fact> facts(Page page) {
        var last = runs.last();
        var name = page.t("privacy.lastrun.title");
        if (last.isEmpty()) {
            return List.of(new Fact(name, page.t("privacy.lastrun.none")));
        }
        var run = last.get();
        var state = page.t("privacy.lastrun.state." + run.state());
        var results =
                run.notable().stream().flatMap(result -> facts(result, page)).toList();
        var head = new Fact(name, page.t("privacy.lastrun.when", page.dateTime(run.started()), state));
        return Stream.concat(
                        Stream.of(head),
                        results.isEmpty()
                                ? Stream.of(new Fact(name, page.t("privacy.lastrun.nothing")))
                                : results.stream())
                .toList();
    }

    private Stream<Fact> facts(Run.Result result, Page page) {
        var category = catalogue.has(result.category())
                ? catalogue
                        .category(result.category())
                        .name()
                        .in(page.language().locale())
                : result.table();
        var name = page.t("privacy.lastrun.of", category);
        var mode = result.mode().isEmpty() ? "" : page.t("privacy.lastrun.mode." + result.mode());
        return Stream.of(
                        result.done() == 0 ? "" : page.t("privacy.lastrun.count", page.n(result.done()), mode),
                        result.held() == 0 ? "" : page.t("privacy.lastrun.held", page.n(result.held())),
                        result.failure().isEmpty() ? "" : page.t("privacy.lastrun.failed"))
                .filter(said -> !said.isEmpty())
                .map(said -> new Fact(name, said));
    }
}
