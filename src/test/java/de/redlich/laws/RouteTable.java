package de.redlich.laws;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** {@code docs/routes.md}: every address of the platform and who may go there. What is not allowed there is forbidden. */
record RouteTable(Map<String, Set<RouteTable.Who>> routes) {
    static final Path FILE = Path.of("docs/routes.md");

    private static final Pattern VARIABLE = Pattern.compile("\\{\\*?([^}:]+)(?::(?:[^{}]|\\{[^}]*})*)?}");
    private static final Map<String, String> FILLED = Map.of(
            "slug", "python-grundlagen",
            "number", "1",
            "position", "1",
            "table", "account.person",
            "column", "name",
            "processing", "security",
            "path", "x.png");

    /** Somebody at the academy, or at the operators' office. */
    enum Who {
        GUEST,
        LEARNER,
        CHILD,
        GUARDIAN,
        LECTURER,
        OFFICER,
        SUPPORT,
        OWNER,
        SECURITY,
        OPERATOR;

        static final Set<Who> ANYONE = Set.copyOf(EnumSet.allOf(Who.class));
        static final Set<Who> SIGNED_IN = Set.copyOf(EnumSet.complementOf(EnumSet.of(GUEST)));
        static final Set<Who> GROWN = Set.copyOf(EnumSet.complementOf(EnumSet.of(GUEST, CHILD)));

        static final Set<Who> NO_CHILD = Set.copyOf(EnumSet.complementOf(EnumSet.of(CHILD)));

        static Set<Who> read(String words) {
            return switch (words) {
                case "anyone but children" -> NO_CHILD;
                case "anyone" -> ANYONE;
                case "signed in" -> SIGNED_IN;
                case "signed in, no child" -> GROWN;
                case "nobody" -> Set.of();
                default ->
                    Arrays.stream(words.split(", "))
                            .map(it -> Who.valueOf(it.toUpperCase(Locale.ROOT)))
                            .collect(Collectors.toUnmodifiableSet());
            };
        }

        static String write(Set<Who> who) {
            if (who.equals(ANYONE)) {
                return "anyone";
            }
            if (who.equals(NO_CHILD)) {
                return "anyone but children";
            }
            if (who.equals(SIGNED_IN)) {
                return "signed in";
            }
            if (who.equals(GROWN)) {
                return "signed in, no child";
            }
            return who.isEmpty()
                    ? "nobody"
                    : who.stream()
                            .sorted()
                            .map(it -> it.name().toLowerCase(Locale.ROOT))
                            .collect(Collectors.joining(", "));
        }
    }

    /** Lines {@code | `GET /kurse` | anyone |}. */
    static RouteTable read() {
        try {
            var routes = new TreeMap<String, Set<Who>>();
            for (var line : Files.readAllLines(FILE)) {
                if (line.startsWith("| `")) {
                    var cells = line.split(" \\| ?");
                    routes.put(cells[0].substring(3, cells[0].length() - 1), Who.read(cells[1].strip()));
                }
            }
            return new RouteTable(routes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An address as it could be asked for; ids are those of nothing. */
    static String path(String route) {
        return VARIABLE.matcher(route.substring(route.indexOf(' ') + 1))
                .replaceAll(it -> FILLED.getOrDefault(it.group(1), "018f0000-0000-7000-8000-000000000000"));
    }

    static String line(String route, Set<Who> who) {
        return "| `" + route + "` | " + Who.write(who) + " |";
    }
}
