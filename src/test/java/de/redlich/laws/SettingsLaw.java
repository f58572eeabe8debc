package de.redlich.laws;

import static org.assertj.core.api.Assertions.assertThat;

import de.redlich.storage.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class SettingsLaw {

    @Test
    void theTableOfSettingsNamesExactlyWhatTheCodeReads() throws IOException {
        var documented = Pattern.compile("^\\| `(REDLICH_[A-Z_]+)`", Pattern.MULTILINE)
                .matcher(Files.readString(Path.of("docs/settings.md")))
                .results()
                .map(match -> match.group(1))
                .toList();
        var read = Arrays.stream(Settings.class.getRecordComponents())
                .map(component -> "REDLICH_"
                        + component.getName().replaceAll("([A-Z])", "_$1").toUpperCase(java.util.Locale.ROOT))
                .toList();

        assertThat(documented)
                .as("an operator who trusts the table must not be surprised")
                .containsExactlyInAnyOrderElementsOf(read);
    }
}
