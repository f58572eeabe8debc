package de.redlich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PromiseListenerTest {

    @ParameterizedTest
    @CsvSource({
        "aGuestSeesTheCatalogue, A guest sees the catalogue",
        "itKeeps65Promises, It keeps 65 promises",
        "aPDFIsAccessible, A PDF is accessible"
    })
    void aMethodsNameIsReadAsASentence(String method, String sentence) {
        assertThat(PromiseListener.sentence(method)).isEqualTo(sentence);
    }

    @Test
    void aRunWritesWhatItProved(@TempDir Path folder) throws IOException {
        JsonNode promises = reportOf(Sample.class, folder).get("promises");

        assertThat(promises.at("/A1/0/result").asString()).isEqualTo("passed");
        assertThat(promises.at("/A1/0/test").asString()).isEqualTo("This passes");
        assertThat(promises.at("/A1/0/where").asString()).isEqualTo(Sample.class.getName() + "#thisPasses");
        assertThat(promises.at("/A2/0/result").asString()).isEqualTo("failed");
        assertThat(promises.get("A2")).hasSize(1);
        assertThat(promises.at("/A3/0/result").asString()).isEqualTo("skipped");
        assertThat(promises.get("S11")).hasSize(3);
    }

    private static JsonNode reportOf(Class<?> tests, Path folder) throws IOException {
        Path report = folder.resolve("report.json");
        var launcher = LauncherFactory.create(LauncherConfig.builder()
                .enableTestExecutionListenerAutoRegistration(false)
                .addTestExecutionListeners(new PromiseListener(report))
                .build());
        launcher.execute(LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(tests))
                .build());
        return JsonMapper.shared().readTree(Files.readString(report));
    }

    /** Not found by the build's own run, which looks at top-level classes. */
    @Promise("S11")
    static class Sample {
        @Test
        @Promise("A1")
        void thisPasses() {}

        @ParameterizedTest
        @ValueSource(ints = {1, 2})
        @Promise("A2")
        void thisFailsTheSecondTime(int time) {
            assertThat(time).isEqualTo(1);
        }

        @Test
        @Disabled("to see it skipped")
        @Promise("A3")
        void thisIsSkipped() {}
    }
}
