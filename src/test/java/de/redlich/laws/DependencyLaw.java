package de.redlich.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

class DependencyLaw {
    private static final Path LIST = Path.of("docs/dependencies.spdx.json");
    private static final Path TABLE = Path.of("docs/dependencies.md");
    private static final String RENEW =
            "Whoever passes Redlich on must know whose work is in it and under which licence."
                    + " Renew the list with bin/licences and commit it";

    @Test
    void theListNamesEverythingThatIsShipped() throws IOException {
        var shipped = Shipped.everything();
        if (Boolean.getBoolean("redlich.write")) {
            Files.writeString(LIST, spdx(shipped));
            Files.writeString(TABLE, table(shipped));
        }

        assertThat(LIST).as(RENEW).content().isEqualTo(spdx(shipped));
        assertThat(TABLE).as(RENEW).content().isEqualTo(table(shipped));
    }

    @Test
    void everyCopiedFileHasItsOrigin() throws IOException {
        try (var files = Files.walk(Path.of("src/main"))) {
            var copied = files.map(Path::toString)
                    .filter(file -> file.matches(".*\\.(wasm|ttf|otf|woff2?|jar|so|dll)"))
                    .toList();

            assertThat(copied).as("fonts and programs are never ours").isNotEmpty();
            assertThat(copied)
                    .as("a copied file without a licence may not be shipped: name it in Shipped.COPIED")
                    .allMatch(file -> Shipped.COPIED.stream().anyMatch(known -> file.startsWith(known.origin())));
        }
    }

    private static String spdx(List<Shipped> shipped) {
        var document = new LinkedHashMap<String, Object>();
        document.put("spdxVersion", "SPDX-2.3");
        document.put("dataLicense", "CC0-1.0");
        document.put("SPDXID", "SPDXRef-DOCUMENT");
        document.put("name", "Redlich");
        document.put(
                "documentNamespace", "https://spdx.org/spdxdocs/redlich-" + Integer.toHexString(shipped.hashCode()));
        // no clock: the same contents are the same document
        document.put(
                "creationInfo", Map.of("created", "2026-11-22T00:00:00Z", "creators", List.of("Tool: bin/licences")));
        document.put("packages", shipped.stream().map(DependencyLaw::described).toList());
        document.put(
                "relationships",
                shipped.stream()
                        .map(it -> ordered(
                                "spdxElementId",
                                "SPDXRef-DOCUMENT",
                                "relationshipType",
                                "DESCRIBES",
                                "relatedSpdxElement",
                                id(it)))
                        .toList());
        return JsonMapper.builder()
                        .enable(SerializationFeature.INDENT_OUTPUT)
                        .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                        .build()
                        .writeValueAsString(document)
                + "\n";
    }

    private static Map<String, Object> described(Shipped it) {
        var described = ordered(
                "SPDXID",
                id(it),
                "name",
                it.name(),
                "downloadLocation",
                "NOASSERTION",
                "licenseConcluded",
                it.licence(),
                "licenseDeclared",
                it.licence(),
                "copyrightText",
                "NOASSERTION");
        described.put("filesAnalyzed", false);
        if (!it.version().isEmpty()) {
            described.put("versionInfo", it.version());
        }
        if (it.isLibrary()) {
            described.put(
                    "externalRefs",
                    List.of(ordered(
                            "referenceCategory",
                            "PACKAGE-MANAGER",
                            "referenceType",
                            "purl",
                            "referenceLocator",
                            it.origin())));
        } else {
            described.put("comment", it.origin());
        }
        return described;
    }

    private static Map<String, Object> ordered(String... pairs) {
        var map = new LinkedHashMap<String, Object>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put(pairs[i], pairs[i + 1]);
        }
        return map;
    }

    private static String id(Shipped it) {
        return "SPDXRef-" + it.name().replaceAll("[^A-Za-z0-9.]+", "-").replaceAll("-$", "");
    }

    private static String table(List<Shipped> shipped) {
        return shipped.stream()
                .map(it -> "| %s | %s | %s |"
                        .formatted(
                                it.isLibrary() ? it.name() : "`" + it.origin() + "` " + it.name(),
                                it.version(),
                                it.licence()))
                .collect(Collectors.joining("\n", """
                        # What Redlich ships of others

                        Generated by `bin/licences`, for machines as SPDX in [dependencies.spdx.json](dependencies.spdx.json). A law compares both
                        with the build. Redlich itself is AGPL-3.0-or-later.

                        | what | version | licence (SPDX) |
                        |---|---|---|
                        """, "\n"));
    }
}
