package de.redlich.laws;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A list beside the catalogue and what the code really does of that kind.
 *
 * @param registered what the list names
 * @param used what was found in the code
 */
record Registry(String file, Set<String> registered, Set<String> used) {
    static final Path ROOMS = Path.of("src/main/java/de/redlich");
    private static final Pattern ENTRY = Pattern.compile("(?m)^- \\{?(?:name|folder): ([\\w-]+)");

    static Registry of(String file, Set<String> used) throws IOException {
        var registered = ENTRY.matcher(Files.readString(ROOMS.resolve("privacy").resolve(file)))
                .results()
                .map(entry -> entry.group(1))
                .toList();
        return new Registry(file, new TreeSet<>(registered), used);
    }

    List<String> breaches() {
        var breaches = new ArrayList<String>();
        used.stream()
                .filter(it -> !registered.contains(it))
                .forEach(it ->
                        breaches.add(it + " is used but does not stand in " + file + ": people would not be told"));
        registered.stream()
                .filter(it -> !used.contains(it))
                .forEach(it -> breaches.add(
                        it + " stands in " + file + " but nothing uses it: people would be told too much"));
        return breaches;
    }

    Registry without(String entry) {
        var rest = new TreeSet<>(registered);
        rest.remove(entry);
        return new Registry(file, rest, used);
    }

    /** What the first group of the pattern matches, in all our sources of that kind; shipped libraries are not ours. */
    static Set<String> found(String name, Pattern pattern) throws IOException {
        var found = new TreeSet<String>();
        for (var source : sources(name)) {
            pattern.matcher(Files.readString(source)).results().forEach(hit -> found.add(hit.group(1)));
        }
        return found;
    }

    static List<Path> sources(String name) throws IOException {
        try (Stream<Path> files = Files.walk(ROOMS)) {
            return files.filter(file -> file.getFileName().toString().matches(name))
                    .filter(file -> !file.toString().contains("/lib/"))
                    .sorted()
                    .toList();
        }
    }
}
