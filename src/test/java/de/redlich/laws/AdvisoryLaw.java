package de.redlich.laws;

import static org.assertj.core.api.Assertions.assertThat;

import de.redlich.Promise;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing is shipped that is known to be weak. The folder of advisories is given by {@code REDLICH_ADVISORIES bin/test}. */
@Promise("S5")
class AdvisoryLaw {
    private static final Path LIST = Path.of("docs/dependencies.spdx.json");

    @TempDir
    private Path folder;

    @Test
    void nothingThatIsShippedIsKnownToBeWeak() {
        var given = System.getProperty("redlich.advisories", "");
        Assumptions.assumeFalse(given.isEmpty(), "no folder of advisories was given");

        assertThat(Advisories.in(Path.of(given)).against(Advisories.shipped(LIST)))
                .as(
                        "known weaknesses of what we ship: raise the version, or say in SECURITY.md why it does not concern us")
                .isEmpty();
    }

    @Test
    void aPlantedAdvisoryIsFound() throws Exception {
        var some = Advisories.shipped(LIST).stream()
                .filter(it -> it.name().equals("org.postgresql:postgresql"))
                .findFirst()
                .orElseThrow();
        plant(some.name(), "0", some.version() + ".1");
        assertThat(Advisories.in(folder).against(Advisories.shipped(LIST)))
                .singleElement()
                .asString()
                .contains("GHSA-plan-ted0", some.name(), some.version());

        plant(some.name(), "0", some.version());
        assertThat(Advisories.in(folder).against(Advisories.shipped(LIST)))
                .as("mended in the version that is shipped")
                .isEmpty();
    }

    @Test
    void versionsAreComparedAsMavenMeansThem() {
        assertThat(Advisories.compare("1.10.0", "1.9")).isPositive();
        assertThat(Advisories.compare("2.0.0-rc1", "2.0.0")).isNegative();
        assertThat(Advisories.compare("4.2.1.Final", "4.2.1")).isZero();
        assertThat(Advisories.compare("42.7.4", "42.7.11")).isNegative();
        assertThat(List.of("20260313.1", "20240325.1")).isSortedAccordingTo((a, b) -> Advisories.compare(b, a));
    }

    private void plant(String name, String introduced, String fixed) throws Exception {
        Files.writeString(folder.resolve("planted.json"), """
                {"id": "GHSA-plan-ted0", "summary": "planted", "affected": [{
                  "package": {"ecosystem": "Maven", "name": "%s"},
                  "ranges": [{"type": "ECOSYSTEM", "events": [{"introduced": "%s"}, {"fixed": "%s"}]}]}]}
                """.formatted(name, introduced, fixed));
    }
}
