package de.redlich.laws;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Known weaknesses, one file each in the OSV format (ossf.github.io/osv-schema), as anybody can download them for the ecosystem
 * "Maven"; the folder is given, nobody is asked.
 */
record Advisories(List<JsonNode> advisories) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** @param name {@code group:artifact} */
    record Shipped(String name, String version) {}

    static Advisories in(Path folder) {
        try (var files = Files.walk(folder)) {
            return new Advisories(files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .map(file -> JSON.readTree(file.toFile()))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Everything in the SPDX list of what is shipped. */
    static List<Shipped> shipped(Path spdx) {
        var shipped = new ArrayList<Shipped>();
        for (var entry : JSON.readTree(spdx.toFile()).path("packages")) {
            shipped.add(new Shipped(
                    entry.path("name").asString(), entry.path("versionInfo").asString("")));
        }
        return shipped;
    }

    /** One sentence per weakness of what is shipped. */
    List<String> against(List<Shipped> all) {
        var found = new ArrayList<String>();
        for (var advisory : advisories) {
            for (var affected : advisory.path("affected")) {
                all.stream()
                        .filter(it -> isMeant(affected, it))
                        .map(it -> advisory.path("id").asString() + " concerns " + it.name() + " " + it.version() + ": "
                                + advisory.path("summary").asString(""))
                        .forEach(found::add);
            }
        }
        return found;
    }

    private static boolean isMeant(JsonNode affected, Shipped it) {
        if (!affected.path("package").path("ecosystem").asString("").equals("Maven")
                || !affected.path("package").path("name").asString("").equals(it.name())) {
            return false;
        }
        for (var version : affected.path("versions")) {
            if (version.asString().equals(it.version())) {
                return true;
            }
        }
        for (var range : affected.path("ranges")) {
            if (isWithin(range.path("events"), it.version())) {
                return true;
            }
        }
        return false;
    }

    /** Events stand in the order of versions: introduced, then fixed or last affected. */
    private static boolean isWithin(JsonNode events, String version) {
        boolean within = false;
        for (var event : events) {
            if (event.has("introduced")) {
                within |= compare(version, event.path("introduced").asString()) >= 0;
            } else if (event.has("fixed")) {
                within &= compare(version, event.path("fixed").asString()) < 0;
            } else if (event.has("last_affected")) {
                within &= compare(version, event.path("last_affected").asString()) <= 0;
            }
        }
        return within;
    }

    /** Numbers by value; a word as in 1.0-rc1 stands before the version without it. */
    static int compare(String one, String other) {
        var left = parts(one);
        var right = parts(other);
        for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
            int order = Long.compare(part(left, i), part(right, i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private static long part(List<String> parts, int index) {
        if (index >= parts.size()) {
            return 0;
        }
        var part = parts.get(index);
        if (part.matches("\\d{1,18}")) {
            return Long.parseLong(part);
        }
        return part.matches("(?i)final|release|ga|jre|android") ? 0 : -1;
    }

    private static List<String> parts(String version) {
        return Arrays.stream(version.split("[.\\-+_]|(?<=\\d)(?=[A-Za-z])|(?<=[A-Za-z])(?=\\d)"))
                .filter(it -> !it.isEmpty())
                .toList();
    }
}
