package de.redlich.course;

import de.redlich.academy.Academies;
import de.redlich.academy.CurrentAcademy;
import de.redlich.account.NewPerson;
import de.redlich.account.People;
import de.redlich.account.Role;
import de.redlich.course.CourseImport.Imported;
import de.redlich.course.liascript.CourseFolder;
import de.redlich.page.Language;
import de.redlich.privacy.PersonId;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.boot.test.context.TestComponent;

/** Where tests get lecturers and courses of their own, at Dravoiqent. */
@TestComponent
public class Lectern {
    static final String PASSWORD = "lehren-im-test";

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final Academies academies;
    private final People people;
    private final CourseImport imports;

    Lectern(Academies academies, People people, CourseImport imports) {
        this.academies = academies;
        this.people = people;
        this.imports = imports;
    }

    record Lecturer(PersonId id, String email) {}

    Lecturer lecturer() {
        var email = "dozentin" + COUNT.incrementAndGet() + "@course.example";
        return new Lecturer(
                within(() -> people.create(
                        new NewPerson("Wanda Test", email, PASSWORD, Language.DE, Set.of(Role.LECTURER)))),
                email);
    }

    Imported published(PersonId lecturer, String markdown) {
        return course(lecturer, markdown, Map.of(), true);
    }

    Imported course(PersonId lecturer, String markdown, Map<String, byte[]> files, boolean publish) {
        var folder = new HashMap<>(files);
        folder.put("kurs.md", markdown.getBytes(StandardCharsets.UTF_8));
        return within(() -> imports.importCourse(CourseFolder.of(folder), null, lecturer, publish));
    }

    <T> T within(Callable<T> work) {
        try {
            return CurrentAcademy.call(academies.named("dravoiqent").orElseThrow(), work);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] zip(Map<String, byte[]> files) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
