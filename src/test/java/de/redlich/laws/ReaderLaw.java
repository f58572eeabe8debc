package de.redlich.laws;

import static org.assertj.core.api.Assertions.assertThat;

import de.redlich.Promise;
import de.redlich.privacy.Catalogues;
import de.redlich.privacy.Registries;
import de.redlich.privacy.Use;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Who reads tables about people names the use, and asks before it if the use can be stopped. */
@Promise({"P5", "P6", "P7"})
class ReaderLaw {
    private static final Path ROOMS = Path.of("src/main/java/de/redlich");
    private static final Pattern ABOUT_PEOPLE =
            Pattern.compile("(?m)^comment on table\\s+([a-z_.]+)\\s+is '[^']*@subject");
    private static final Pattern READ = Pattern.compile("\\b(?<!delete )(?:from|join)\\s+([a-z]+\\.[a-z_]+)");

    private final List<Use> uses = new Registries(new Catalogues()).uses();

    @Test
    void everyReaderOfPeoplesDataStandsInTheListOfUses() throws IOException {
        assertThat(readers())
                .as(
                        "Readers of tables about people and those named in privacy/uses.yaml. A new reader says there which use"
                                + " it serves; if the use is not exempt, its SQL asks privacy.may(person, '<use>')")
                .isEqualTo(uses.stream()
                        .flatMap(it -> it.readers().stream())
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void whatCanBeStoppedIsAskedForWhereItIsRead() throws IOException {
        for (var use : uses) {
            if (!use.isExempt()) {
                assertThat(asking(use.key()))
                        .as("%s can be stopped, so a query must ask for it by its name", use.key())
                        .isNotEmpty();
            }
        }
    }

    @Test
    void namesOfOthersAreAskedForWithAUse() throws IOException {
        var known = uses.stream().map(Use::key).collect(Collectors.toSet());
        for (var source : sources()) {
            Pattern.compile("people\\.names\\([^;]*\"([a-z_]+)\"\\)")
                    .matcher(Files.readString(source))
                    .results()
                    .forEach(it -> assertThat(known).as("%s", source).contains(it.group(1)));
        }
    }

    @Test
    void thisLawSeesAReader() {
        assertThat(READ.matcher("select id from account.person where x").results())
                .hasSize(1);
        assertThat(READ.matcher("delete from account.person where x").results()).isEmpty();
    }

    private Set<String> readers() throws IOException {
        var tables = tables();
        var readers = new TreeSet<String>();
        for (var source : sources()) {
            var reads = READ.matcher(Files.readString(source)).results().map(it -> it.group(1));
            if (reads.anyMatch(tables::contains)) {
                readers.add(
                        ROOMS.relativize(source).toString().replace(".java", "").replace('/', '.'));
            }
        }
        return readers;
    }

    private static List<Path> asking(String use) throws IOException {
        var asks = Pattern.compile("(?:may|left_out)\\([^)]*'" + use + "'\\)|\"" + use + "\"");
        return sources().stream()
                .filter(source -> {
                    try {
                        return asks.matcher(Files.readString(source)).find();
                    } catch (IOException e) {
                        throw new java.io.UncheckedIOException(e);
                    }
                })
                .toList();
    }

    private static Set<String> tables() throws IOException {
        var tables = new TreeSet<String>();
        for (var migration : Registry.sources("V.*\\.sql")) {
            ABOUT_PEOPLE
                    .matcher(Files.readString(migration).replace("''", "’"))
                    .results()
                    .forEach(it -> tables.add(it.group(1)));
        }
        return tables;
    }

    private static List<Path> sources() throws IOException {
        return Registry.sources(".*\\.java");
    }
}
