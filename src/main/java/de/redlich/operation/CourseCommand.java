package de.redlich.operation;

import de.redlich.academy.CurrentAcademy;
import de.redlich.account.People;
import de.redlich.account.Role;
import de.redlich.course.CourseImport;
import de.redlich.course.content.ImportReport;
import de.redlich.course.liascript.CourseFolder;
import de.redlich.course.liascript.CourseRefused;
import de.redlich.page.Language;
import de.redlich.page.Texts;
import de.redlich.privacy.PersonId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Component
@Command(name = "course", description = "Courses of an academy.", mixinStandardHelpOptions = true)
class CourseCommand {
    private final AcademyOption academies;
    private final People people;
    private final CourseImport imports;
    private final Texts texts;

    CourseCommand(AcademyOption academies, People people, CourseImport imports, Texts texts) {
        this.academies = academies;
        this.people = people;
        this.imports = imports;
        this.texts = texts;
    }

    @Command(
            name = "import",
            description = "Imports a folder or ZIP of LiaScript Markdown and prints the import report.")
    void importCourse(
            @Parameters(paramLabel = "FOLDER|ZIP") Path source,
            @Option(names = "--academy", required = true, description = "short name of the academy") String academy,
            @Option(names = "--lecturer", required = true, description = "e-mail address of the lecturer")
                    String lecturer,
            @Option(names = "--title", description = "instead of the title in the folder") @Nullable String title,
            @Option(names = "--publish", description = "let learners take it at once") boolean publish) {
        try {
            var folder = read(source);
            CurrentAcademy.run(academies.named(academy), () -> add(folder, title, lecturer, publish));
        } catch (CourseRefused e) {
            throw new CommandLine.Refused(
                    source + ": " + texts.text(Language.EN, e.key(), e.args().toArray()));
        }
    }

    private void add(CourseFolder folder, @Nullable String title, String lecturer, boolean publish) {
        var imported = imports.importCourse(folder, title, lecturer(lecturer), publish);
        imported.report().notes().forEach(note -> CommandLine.out().println(line(note)));
        CommandLine.out()
                .printf(
                        "%s: %d lessons, %d remarks, %s%n",
                        imported.slug(),
                        imported.lessons(),
                        imported.report().notes().size(),
                        publish ? "published" : "draft");
    }

    private PersonId lecturer(String email) {
        return people.withEmail(email)
                .filter(id -> people.find(id)
                        .map(person -> person.roles().contains(Role.LECTURER))
                        .orElse(false))
                .orElseThrow(() -> new CommandLine.Refused(
                        "There is no lecturer with the address " + email + " at this academy."));
    }

    private String line(ImportReport.Note note) {
        var place = note.line() > 0 ? note.file() + ":" + note.line() : note.file();
        return "%-5s %s: %s"
                .formatted(
                        note.weight(),
                        place,
                        texts.text(Language.EN, note.key(), note.args().toArray()));
    }

    private static CourseFolder read(Path source) {
        try {
            if (Files.isDirectory(source)) {
                return CourseFolder.of(source);
            }
            try (var zip = Files.newInputStream(source)) {
                return CourseFolder.ofZip(zip);
            }
        } catch (NoSuchFileException e) {
            throw new CommandLine.Refused("There is nothing at " + source + ".");
        } catch (IOException e) {
            throw new CommandLine.Refused(source + " cannot be read: " + e.getMessage());
        }
    }
}
