package de.redlich.course.liascript;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A remark or refusal without a sentence would show its key to the person. */
class ImportTextsTest {
    private static final Path ROOM = Path.of("src/main/java/de/redlich/course");
    private static final Pattern REMARK = Pattern.compile("\\.(?:info|infoOnce|lost|error)\\([^;\"]*?\"([a-zA-Z.]+)\"");
    private static final Pattern REFUSAL = Pattern.compile("new CourseRefused\\(\\s*\"([a-zA-Z]+)\"");

    @Test
    void everyRemarkAndRefusalHasASentenceInBothLanguages() throws IOException {
        var used = new TreeSet<String>();
        try (var files = Files.list(ROOM.resolve("liascript"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                String source = Files.readString(file);
                REMARK.matcher(source).results().forEach(found -> used.add("course.import." + found.group(1)));
                REFUSAL.matcher(source).results().forEach(found -> used.add("course.import.refused." + found.group(1)));
            }
        }
        assertThat(used).hasSizeGreaterThan(35);
        assertThat(texts("de")).containsAll(used).isEqualTo(texts("en"));
    }

    private static TreeSet<String> texts(String language) throws IOException {
        var texts = new Properties();
        try (var reader =
                Files.newBufferedReader(ROOM.resolve("import_" + language + ".properties"), StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return new TreeSet<>(texts.stringPropertyNames());
    }
}
