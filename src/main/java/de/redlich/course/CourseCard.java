package de.redlich.course;

import de.redlich.privacy.PersonId;
import gg.jte.Content;
import java.util.List;

/**
 * A course as the catalogue shows it.
 *
 * @param title with the words that were searched for between {@link Marked#BEGIN} and {@link Marked#END}
 * @param summary likewise
 */
public record CourseCard(
        CourseId id,
        String slug,
        PersonId lecturer,
        String title,
        String summary,
        String language,
        String level,
        int minutes,
        int lessons,
        List<String> tags,
        boolean forChildren) {

    public CourseCard {
        tags = List.copyOf(tags);
    }

    public Content markedTitle() {
        return Marked.html(title);
    }

    public Content markedSummary() {
        return Marked.html(summary);
    }

    /** The title as written. */
    public String name() {
        return Marked.plain(title);
    }
}
