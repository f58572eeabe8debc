package de.redlich.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PromisesTest {
    private static final Path LIST = Path.of("../shared/promises.md");

    @Test
    void thereAre65Promises() {
        assertThat(Promises.load().promises()).hasSize(65);
    }

    @Test
    void theyAreExactlyThoseOfTheList() throws IOException {
        assumeTrue(Files.exists(LIST), "the list of promises is not part of this repository");
        List<String> ids = Pattern.compile("^\\| ([A-Z][0-9]+) \\|", Pattern.MULTILINE)
                .matcher(Files.readString(LIST))
                .results()
                .map((MatchResult it) -> it.group(1))
                .toList();

        assertThat(Promises.load().promises()).extracting(Promises.Entry::id).containsExactlyElementsOf(ids);
    }

    @Test
    void aPromiseCountsAsKeptOnlyIfAllItsTestsPassed() {
        PromiseReport report = new PromiseReport(
                "c0ffee",
                "2026-11-22T05:00:00Z",
                Map.of(
                        "B2", List.of(proof("passed")),
                        "B1", List.of(proof("passed"), proof("failed")),
                        "A1", List.of(proof("skipped"))));

        assertThat(report.state("B2")).isEqualTo(PromiseReport.State.KEPT);
        assertThat(report.state("B1")).isEqualTo(PromiseReport.State.BROKEN);
        assertThat(report.state("A1")).isEqualTo(PromiseReport.State.OPEN);
        assertThat(report.state("S11")).isEqualTo(PromiseReport.State.OPEN);
    }

    @Test
    void aReportInTheGivenFolderIsRead(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("promise-report.json"), """
                {"commit": "c0ffee", "time": "2026-11-22T05:00:00Z",
                 "promises": {"B5": [{"test": "It is verified", "where": "x.Y#z", "result": "passed"}],
                              "B2": [{"test": "It resumes", "where": "x.Y#z", "result": "passed"}]}}""");
        Promises promises = new Promises(new PromiseReportFile().promiseReport(folder.toString()));

        assertThat(promises.isKept("B5")).isTrue();
        assertThat(promises.isKept("B2"))
                .as("its tests passed, but videos are missing, as promises.yaml says")
                .isFalse();
        assertThat(promises.count(PromiseReport.State.KEPT)).isEqualTo(1);
        assertThat(promises.count(PromiseReport.State.PARTLY)).isEqualTo(1);
    }

    @Test
    void withoutAReadableReportNothingCountsAsProved(@TempDir Path folder) {
        PromiseReport missing = new PromiseReportFile().promiseReport(folder.toString());

        assertThat(missing.isPresent()).isFalse();
        assertThat(new Promises(missing).count(PromiseReport.State.OPEN)).isEqualTo(65);
    }

    private static PromiseReport.Proof proof(String result) {
        return new PromiseReport.Proof("A test", "x.Y#z", result);
    }
}
