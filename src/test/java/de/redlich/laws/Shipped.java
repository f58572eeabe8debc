package de.redlich.laws;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Something of others that Redlich ships.
 *
 * @param licence an SPDX licence expression
 * @param origin package URL of a library, or where a copied file lies
 */
record Shipped(String name, String version, String licence, String origin) {
    /** Written by every build: {@code group:artifact:jar:version:scope:file}. */
    private static final Path LIBRARIES = Path.of("target/shipped.txt");

    private static final Pattern LIBRARY =
            Pattern.compile("^ +([^:]+):([^:]+):jar:([^:]+):(?:compile|runtime):(\\S+)", Pattern.MULTILINE);

    /** Files that are copies: no build file knows where they come from. */
    static final List<Shipped> COPIED = List.of(
            new Shipped("svgbob-wasm", "1.0.0", "Apache-2.0", "src/main/java/de/redlich/course/liascript/svgbob.wasm"),
            new Shipped(
                    "zxcvbn-ts language-common (passwords)",
                    "4.1.3",
                    "MIT",
                    "src/main/java/de/redlich/account/proof/leaked-passwords.bloom"),
            font("Atkinson Hyperlegible Next", "OFL-1.1", "page/fonts/atkinson"),
            font("Figtree", "OFL-1.1", "page/fonts/figtree"),
            font("Outfit", "OFL-1.1", "page/fonts/outfit"),
            font("Atkinson Hyperlegible Next (print)", "OFL-1.1", "page/paper/fonts/atkinson"),
            font("Figtree (print)", "OFL-1.1", "page/paper/fonts/figtree"),
            font("Outfit (print)", "OFL-1.1", "page/paper/fonts/outfit"),
            font("DejaVu Sans", "Bitstream-Vera", "page/paper/fonts/dejavu"));

    static List<Shipped> everything() throws IOException {
        var shipped = new ArrayList<Shipped>();
        for (var library :
                LIBRARY.matcher(Files.readString(LIBRARIES)).results().toList()) {
            var name = library.group(1) + ":" + library.group(2);
            var pom = Path.of(library.group(4).replaceFirst("\\.jar$", ".pom"));
            var origin = "pkg:maven/" + library.group(1) + "/" + library.group(2) + "@" + library.group(3);
            shipped.add(new Shipped(name, library.group(3), Licences.of(name, pom), origin));
        }
        shipped.sort(Comparator.comparing(Shipped::name));
        shipped.addAll(COPIED);
        return shipped;
    }

    boolean isLibrary() {
        return origin.startsWith("pkg:");
    }

    private static Shipped font(String name, String licence, String files) {
        return new Shipped(name, "", licence, "src/main/java/de/redlich/" + files);
    }
}
