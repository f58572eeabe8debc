package de.redlich.laws;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import de.redlich.Promise;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PromiseLaw {
    private static final Path REPORT = Path.of("docs/promise-report.json");
    private static final JavaClasses TESTS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.ONLY_INCLUDE_TESTS)
            .importPackages("de.redlich");

    @Test
    void theCommittedReportNamesOnlyTestsThatStillStandForThePromise() throws IOException {
        if (Files.notExists(REPORT)) {
            return;
        }
        JsonNode promises =
                JsonMapper.shared().readTree(Files.readString(REPORT)).get("promises");

        for (String id : promises.propertyNames()) {
            for (JsonNode proof : promises.get(id)) {
                String where = proof.get("where").asString();
                assertThat(standsFor(where, id))
                        .as(
                                "%s says that %s proves %s, but no such test does: the public would be told a proof that is gone."
                                        + " Run bin/test to write the report anew",
                                REPORT, where, id)
                        .isTrue();
            }
        }
    }

    @Test
    void testsStandForPromisesThatExist() throws IOException {
        Set<String> known = new TreeSet<>(Pattern.compile("^  - id: (\\w+)$", Pattern.MULTILINE)
                .matcher(Files.readString(Path.of("src/main/java/de/redlich/privacy/promises.yaml")))
                .results()
                .map(it -> it.group(1))
                .toList());

        assertThat(TESTS.stream().flatMap(PromiseLaw::named))
                .as("a test that proves a promise nobody made proves nothing: look for a typing error")
                .isSubsetOf(known);
    }

    private static boolean standsFor(String where, String id) {
        String className = where.substring(0, where.indexOf('#'));
        String method = where.substring(where.indexOf('#') + 1);
        if (!TESTS.contain(className)) {
            return false;
        }
        JavaClass test = TESTS.get(className);
        boolean byMethod = test.getMethods().stream()
                .filter(it -> it.getName().equals(method))
                .anyMatch(it -> ids(it.tryGetAnnotationOfType(Promise.class)).contains(id));
        boolean byClass = test.getMethods().stream().anyMatch(it -> it.getName().equals(method))
                && Stream.iterate(
                                Optional.of(test), Optional::isPresent, it -> it.flatMap(JavaClass::getEnclosingClass))
                        .anyMatch(it -> ids(it.flatMap(c -> c.tryGetAnnotationOfType(Promise.class)))
                                .contains(id));
        return byMethod || byClass;
    }

    private static Stream<String> named(JavaClass test) {
        return Stream.concat(
                ids(test.tryGetAnnotationOfType(Promise.class)).stream(),
                test.getMethods().stream()
                        .flatMap((JavaMethod it) -> ids(it.tryGetAnnotationOfType(Promise.class)).stream()));
    }

    private static List<String> ids(Optional<Promise> promise) {
        return promise.map(it -> List.of(it.value())).orElse(List.of());
    }
}
