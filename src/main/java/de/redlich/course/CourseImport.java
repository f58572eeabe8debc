package de.redlich.course;

import de.redlich.course.content.ImportReport;
import de.redlich.course.liascript.CourseFolder;
import de.redlich.course.liascript.LiaScript;
import de.redlich.privacy.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Makes a course of a folder of LiaScript Markdown, for the command line and the demo. */
@Service
public class CourseImport {
    /** @param slug the new course's address below {@code /kurse} */
    public record Imported(String slug, int lessons, ImportReport report) {}

    private final Publishing publishing;
    private final Drafts drafts;

    CourseImport(Publishing publishing, Drafts drafts) {
        this.publishing = publishing;
        this.drafts = drafts;
    }

    /**
     * Adds a course of the current academy.
     *
     * @param title instead of the one found in the folder
     * @param publish whether learners can take it at once
     */
    public Imported importCourse(CourseFolder folder, @Nullable String title, PersonId lecturer, boolean publish) {
        var written = read(folder, title);
        var course = publishing.begin(lecturer, written);
        if (publish) {
            publishing.publish(lecturer, course);
        }
        var slug = drafts.of(lecturer, course).orElseThrow().slug();
        return new Imported(
                slug, written.draft().lessons().size(), written.draft().report());
    }

    /** Marks a course of the current academy as one that children below 16 may take. */
    public void openToChildren(PersonId lecturer, String slug) {
        drafts.bySlug(lecturer, slug).ifPresent(course -> drafts.openToChildren(course, true));
    }

    static Written read(CourseFolder folder, @Nullable String title) {
        var draft = title == null ? LiaScript.read(folder) : LiaScript.read(folder, title);
        return new Written(draft, folder.sources());
    }
}
