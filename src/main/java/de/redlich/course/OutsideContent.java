package de.redlich.course;

import de.redlich.account.SignedIn;
import de.redlich.account.Stage;
import de.redlich.course.content.Outside;
import de.redlich.page.OutsideHosts;
import de.redlich.privacy.PersonId;
import de.redlich.privacy.choices.OutsideChoices;
import de.redlich.privacy.choices.OutsideCookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashSet;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Decides what a lesson may load from other hosts: exactly what the reader agreed to. The same set opens the page's
 * Content-Security-Policy, so that a mistake in a template still lets nothing out (promise B11).
 */
@Component
public class OutsideContent {
    private final OutsideChoices choices;

    OutsideContent(OutsideChoices choices) {
        this.choices = choices;
    }

    /**
     * To be called before the lesson's view is rendered. Asks the database only when the lesson has such content.
     *
     * @param material {@link Course#materialAddress(String, VersionId)}
     * @param outline of the lesson's version
     * @param reader empty for a guest
     */
    public Reading reading(
            String material, Outline outline, Lesson lesson, Optional<PersonId> reader, HttpServletRequest request) {
        var wanted = lesson.outside().stream()
                .map(Outside::host)
                .filter(OutsideCookie::isHost)
                .collect(Collectors.toCollection(HashSet::new));
        if (!wanted.isEmpty() && isForChild(request)) {
            wanted.clear();
        }
        if (!wanted.isEmpty()) {
            wanted.retainAll(choices.loadable(wanted, reader, request));
            request.setAttribute(OutsideHosts.ATTRIBUTE, new OutsideHosts(wanted));
        }
        return new Reading(material, wanted, request.getRequestURI(), outline);
    }

    /** A child's page loads nothing from others, whatever the browser agreed to before. */
    private static boolean isForChild(HttpServletRequest request) {
        return request.getAttribute(SignedIn.ATTRIBUTE) instanceof SignedIn reader && reader.stage() != Stage.GROWN;
    }
}
