package de.redlich.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What {@code docs/asvs.md} says about itself is true. */
class AsvsLaw {
    private static final Path FILE = Path.of("docs/asvs.md");

    record Row(String number, String level, String state, String test) {}

    @Test
    void everyNumberStandsOnceWithALevelAndAState() throws IOException {
        var rows = rows();
        assertThat(rows).as("requirements of version 5.0.0").hasSize(345);
        assertThat(rows.stream().map(Row::number)).doesNotHaveDuplicates();
        assertThat(rows).allMatch(it -> Set.of("1", "2", "3").contains(it.level()));
        assertThat(rows)
                .allMatch(it -> Set.of("yes", "partly", "not yet", "none").contains(it.state()));
    }

    @Test
    void aTestThatIsNamedExists() throws IOException {
        Set<String> known;
        try (var files = Files.walk(Path.of("src/test/java"))) {
            known = files.map(it -> it.getFileName().toString().replace(".java", ""))
                    .collect(Collectors.toCollection(HashSet::new));
        }
        assertThat(rows().stream().map(Row::test).filter(it -> !it.isEmpty()))
                .as("whoever trusts the list would look for a proof that is not there")
                .isSubsetOf(known);
    }

    @Test
    void theSumsAreThoseOfTheRows() throws IOException {
        var text = Files.readString(FILE);
        for (var state : List.of("yes", "partly", "not yet", "none")) {
            var sums = List.of("1", "2", "3").stream()
                    .map(level -> count(state, level))
                    .collect(Collectors.joining(" | "));
            assertThat(text).contains("| " + state + " | " + sums + " |");
        }
    }

    private static String count(String state, String level) {
        try {
            return Long.toString(rows().stream()
                    .filter(it -> it.state().equals(state) && it.level().equals(level))
                    .count());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Row> rows() throws IOException {
        return Files.readAllLines(FILE).stream()
                .filter(it -> it.matches("\\| \\d+\\.\\d+\\.\\d+ .*"))
                .map(it -> it.split("\\|", -1))
                .map(it -> new Row(it[1].strip(), it[2].strip(), it[4].strip(), it[6].strip()))
                .toList();
    }
}
