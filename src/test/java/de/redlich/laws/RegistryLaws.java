package de.redlich.laws;

import static org.assertj.core.api.Assertions.assertThat;

import de.redlich.Promise;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The lists that people read (cookies, files, log) say exactly what the code does. */
@Promise("P13")
class RegistryLaws {
    private static final Pattern COOKIE = Pattern.compile("\"(__(?:Host|Secure)-[\\w-]+)\"");
    private static final Pattern NAMED_COOKIE =
            Pattern.compile("(?:new Cookie|ResponseCookie\\.(?:from|fromClientResponse))\\(\\s*\"([^\"]+)\"");
    private static final Pattern BLOB = Pattern.compile("\\bblobs\\.(?:put|read|delete)\\(\\s*([\\w.\"-]+)\\s*,");
    private static final Pattern BROWSER_STORE = Pattern.compile(
            "\\b(localStorage|sessionStorage|indexedDB|document\\.cookie|cookieStore|caches\\.open)\\b");
    private static final Pattern LOG = Pattern.compile("\\blog\\.(?:trace|debug|info|warn|error)\\(([^;]*)\\);");
    private static final Pattern TEXT = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"");

    /** Words of the logging pattern and the fields of the registry that they print. */
    private static final Map<String, String> FIELDS = Map.of(
            "d",
            "time",
            "level",
            "level",
            "t",
            "thread",
            "logger",
            "logger",
            "m",
            "message",
            "wEx",
            "exception",
            "n",
            "");

    /** What a log statement may add to its fixed words: keys of texts, our own ids, counts, the fault itself. */
    private static final Set<String> HARMLESS =
            Set.of("fault", "key", "language.code()", "message", "MOST_TRIES", "unreadable");

    @Test
    void everyCookieIsInTheRegister() throws IOException {
        holds(Registry.of("cookies.yaml", cookies()));
    }

    @Test
    void everyFolderOfTheBlobStoreIsInTheRegister() throws IOException {
        holds(Registry.of("blobs.yaml", blobFolders()));
    }

    @Test
    void everyFieldOfTheLogIsInTheRegister() throws IOException {
        holds(Registry.of("log-fields.yaml", logFields()));
    }

    @Test
    void nothingElseIsStoredInABrowser() throws IOException {
        assertThat(Registry.found(".*\\.(js|jte)", BROWSER_STORE))
                .as("what a script stores in a browser is a cookie by another name; cookies.yaml knows none")
                .isEmpty();
    }

    @Test
    void logStatementsTellNothingAboutPeople() throws IOException {
        for (var source : Registry.sources(".*\\.java")) {
            for (var statement : LOG.matcher(Files.readString(source)).results().toList()) {
                assertThat(arguments(statement.group(1)))
                        .as(
                                "%s logs %s; a log is read by many and kept apart from erasure. Look whether it can name a"
                                        + " person, then add the word here",
                                source, statement.group())
                        .isSubsetOf(HARMLESS);
            }
        }
    }

    @Test
    void theLogHasNoHiddenContext() throws IOException {
        assertThat(Registry.found(".*\\.java", Pattern.compile("\\b(MDC|addKeyValue|ThreadContext)\\b")))
                .as("fields beside the pattern would have to stand in log-fields.yaml")
                .isEmpty();
        try (var resources = Files.walk(Path.of("src/main/resources"))) {
            assertThat(resources.map(file -> file.getFileName().toString()))
                    .noneMatch(name -> name.startsWith("logback") || name.startsWith("log4j"));
        }
    }

    private static void holds(Registry registry) {
        assertThat(registry.breaches()).isEmpty();
        assertThat(registry.registered()).isNotEmpty();
        for (var entry : registry.registered()) {
            assertThat(registry.without(entry).breaches())
                    .as("an entry of %s that nobody would miss: %s", registry.file(), entry)
                    .isNotEmpty();
        }
    }

    private static Set<String> cookies() throws IOException {
        var cookies = new TreeSet<>(Registry.found(".*\\.(java|js|jte)", COOKIE));
        cookies.addAll(Registry.found(".*\\.java", NAMED_COOKIE));
        return cookies;
    }

    private static Set<String> blobFolders() throws IOException {
        var folders = new TreeSet<String>();
        for (var source : Registry.sources(".*\\.java")) {
            var text = Files.readString(source);
            for (var use : BLOB.matcher(text).results().toList()) {
                folders.add(value(use.group(1), text));
            }
        }
        return folders;
    }

    /** The text itself, or what the constant of that name in the same file says. */
    private static String value(String word, String source) {
        if (word.startsWith("\"")) {
            return word.replace("\"", "");
        }
        var constant = Pattern.compile("static final String " + word + " = \"([^\"]+)\"")
                .matcher(source);
        return constant.find() ? constant.group(1) : "folder of unknown name " + word;
    }

    private static Set<String> logFields() throws IOException {
        var fields = new TreeSet<String>();
        var settings = Files.readString(Path.of("src/main/resources/application.yaml"));
        var pattern = Pattern.compile("(?m)^ +pattern\\.(?:console|file|level): \"(.*)\"$")
                .matcher(settings);
        while (pattern.find()) {
            Pattern.compile("%[-.\\d]*([a-zA-Z]+)")
                    .matcher(pattern.group(1))
                    .results()
                    .forEach(word -> {
                        var field = FIELDS.getOrDefault(word.group(1), "unknown %" + word.group(1));
                        if (!field.isEmpty()) {
                            fields.add(field);
                        }
                    });
        }
        if (settings.contains("logging.structured") || settings.contains("structured:")) {
            fields.add("fields of a structured log");
        }
        return fields;
    }

    private static List<String> arguments(String call) {
        var words = new ArrayList<String>();
        for (var part : TEXT.matcher(call).replaceAll("").split("[,+]")) {
            if (!part.isBlank()) {
                words.add(part.strip());
            }
        }
        return words;
    }
}
