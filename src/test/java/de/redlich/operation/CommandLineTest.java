package de.redlich.operation;

import static org.assertj.core.api.Assertions.assertThat;

import de.redlich.Installed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationContext;

@Installed
@ExtendWith(OutputCaptureExtension.class)
class CommandLineTest {
    private static final int DONE = 0;
    private static final int REFUSED = 1;
    private static final int NOT_UNDERSTOOD = 2;

    @Autowired
    private ApplicationContext application;

    @TempDir
    private Path folder;

    @Test
    void theAcademiesAreListed(CapturedOutput said) {
        assertThat(run("academy", "list")).isEqualTo(DONE);
        assertThat(said.getOut()).contains("dravoiqent.localhost", "Qexport Systems", "betrieb");
    }

    @Test
    void aPersonIsAddedOnceWithAFirstPassword(CapturedOutput said) {
        var email = UUID.randomUUID() + "@befehl.example";

        assertThat(create("Ada Befehl", email)).isEqualTo(DONE);
        assertThat(said.getOut()).contains("First password");
        assertThat(create("Ada Befehl", email)).isEqualTo(REFUSED);
        assertThat(told(said)).containsExactly("This academy has a person with that e-mail address already.");
    }

    @Test
    void aPersonWithoutAUsableAddressOrNameIsRefusedInOneLine(CapturedOutput said) {
        assertThat(create("Ada Befehl", "keine-adresse")).isEqualTo(REFUSED);
        assertThat(told(said)).singleElement().asString().contains("e-mail address");
        assertThat(create("   ", UUID.randomUUID() + "@befehl.example")).isEqualTo(REFUSED);
        assertThat(told(said)).hasSize(2);
    }

    @Test
    void anUnknownAcademyIsRefusedInOneLine(CapturedOutput said) {
        assertThat(run("person", "create", "--academy", "nirgends", "--name", "Ada", "--email", "a@b.example"))
                .isEqualTo(REFUSED);
        assertThat(told(said)).singleElement().asString().contains("nirgends", "academy list");
    }

    @Test
    void aFolderOfMarkdownBecomesACourse(CapturedOutput said) throws IOException {
        Files.writeString(folder.resolve("README.md"), """
                <!-- author: Ada -->
                # Kleiner Kurs
                ## Anfang
                Ein Absatz.
                ## Ende
                [( )] falsch
                [(X)] richtig
                """);

        assertThat(importCourse(folder)).isEqualTo(DONE);
        assertThat(said.getOut()).contains("lessons").contains("draft");
    }

    @Test
    void whatIsNoCourseIsRefusedInOneLine(CapturedOutput said) throws IOException {
        var broken = Files.writeString(folder.resolve("kurs.zip"), "this is no archive");
        var empty = Files.createDirectory(folder.resolve("leer"));

        assertThat(importCourse(broken)).isEqualTo(REFUSED);
        assertThat(importCourse(empty)).isEqualTo(REFUSED);
        assertThat(importCourse(folder.resolve("gibt-es-nicht.zip"))).isEqualTo(REFUSED);
        assertThat(told(said))
                .hasSize(3)
                .noneMatch(line -> line.contains("Exception") || line.contains("de.redlich") || line.contains("["));
    }

    @Test
    void helpNeedsNoInstallation(CapturedOutput said) {
        assertThat(CommandLine.asksForHelp(new String[] {"course", "import", "--help"}))
                .isTrue();
        assertThat(CommandLine.help(new String[] {"--help"})).isEqualTo(DONE);
        assertThat(said.getOut()).contains("academy", "person", "course");
    }

    @Test
    void whatIsNotUnderstoodIsExplained(CapturedOutput said) {
        assertThat(run("person", "create", "--academy", "dravoiqent")).isEqualTo(NOT_UNDERSTOOD);
        assertThat(said.getErr()).contains("--email");
    }

    /** Lines of the standard error without those that the tests' own tools write when they load. */
    private static List<String> told(CapturedOutput said) {
        return said.getErr()
                .lines()
                .filter(line -> !line.startsWith("WARNING: ") && !line.startsWith("Mockito "))
                .toList();
    }

    private int create(String name, String email) {
        return run("person", "create", "--academy", "dravoiqent", "--name", name, "--email", email);
    }

    private int importCourse(Path source) {
        return run(
                "course",
                "import",
                source.toString(),
                "--academy",
                "dravoiqent",
                "--lecturer",
                "mara@dravoiqent.example");
    }

    private int run(String... arguments) {
        return CommandLine.run(application, arguments);
    }
}
