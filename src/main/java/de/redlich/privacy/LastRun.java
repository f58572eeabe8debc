package de.redlich.privacy;

import de.redlich.page.Page;
import de.redlich.privacy.retention.Run;
import de.redlich.privacy.retention.Runs;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The last retention run of the academy as anybody may read it: counts by category, failures too, nobody's data. */
@Component
class LastRun {
    /** @param lines one sentence each */
    record Told(String when, List<String> lines) {}

    private final Runs runs;
    private final Catalogue catalogue;

    LastRun(Runs runs, Catalogues catalogues) {
        this.runs = runs;
        this.catalogue = catalogues.shipped();
    }

    Optional<Told> told(Page page) {
        return runs.last()
                .map(run -> new Told(
                        page.t(
                                "privacy.lastrun.when",
                                page.dateTime(run.started()),
                                page.t("privacy.lastrun.state." + run.state())),
                        run.notable().stream()
                                .flatMap(result -> lines(result, page))
                                .toList()));
    }

    private Stream<String> lines(Run.Result result, Page page) {
        var category = catalogue.has(result.category())
                ? catalogue
                        .category(result.category())
                        .name()
                        .in(page.language().locale())
                : result.table();
        return Stream.of(
                        result.done() == 0
                                ? ""
                                : page.t(
                                        "privacy.lastrun.count",
                                        category,
                                        page.n(result.done()),
                                        page.t("privacy.lastrun.mode." + result.mode())),
                        result.held() == 0 ? "" : page.t("privacy.lastrun.held", category, page.n(result.held())),
                        result.failure().isEmpty() ? "" : page.t("privacy.lastrun.failed", category))
                .filter(line -> !line.isEmpty());
    }
}
