package de.redlich.privacy;

import de.redlich.privacy.Statement.Chapter;
import de.redlich.privacy.Statement.Filled;
import de.redlich.privacy.Statement.Part;
import de.redlich.privacy.Statement.Place;
import de.redlich.privacy.Statement.Prose;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** Cuts an academy's Markdown into chapters and finds the places to be filled. */
final class StatementText {
    private static final Pattern PLACE = Pattern.compile("\\{\\{([a-z]+)(?::([a-z]+))?}}");
    private static final Parser PARSER = Parser.builder().build();
    private static final HtmlRenderer HTML =
            HtmlRenderer.builder().escapeHtml(true).build();

    private final List<String> allGroups;
    private final List<Part> intro = new ArrayList<>();
    private final List<Chapter> chapters = new ArrayList<>();
    private final StringBuilder prose = new StringBuilder();
    private List<Part> parts = intro;

    private StatementText(List<String> allGroups) {
        this.allGroups = allGroups;
    }

    /**
     * @param allGroups what <code>{{categories}}</code> without a group stands for
     * @throws IllegalArgumentException for a place that nothing fills
     */
    static StatementText of(String markdown, List<String> allGroups) {
        StatementText text = new StatementText(allGroups);
        for (Node node = PARSER.parse(markdown).getFirstChild(); node != null; node = node.getNext()) {
            text.take(node);
        }
        text.endProse();
        return text;
    }

    List<Part> intro() {
        return intro;
    }

    List<Chapter> chapters() {
        return chapters;
    }

    private void take(Node node) {
        Optional<Part> place = place(node);
        if (node instanceof Heading heading && heading.getLevel() == 2) {
            endProse();
            parts = new ArrayList<>();
            chapters.add(new Chapter("abschnitt-" + (chapters.size() + 1), words(heading), parts));
        } else if (place.isPresent()) {
            endProse();
            parts.add(place.get());
        } else {
            prose.append(HTML.render(node));
        }
    }

    private void endProse() {
        String html = prose.toString();
        prose.setLength(0);
        if (html.contains("{{")) {
            throw new IllegalArgumentException("a place must stand in a paragraph of its own: " + html.strip());
        }
        if (!html.isBlank()) {
            parts.add(new Prose(html));
        }
    }

    private Optional<Part> place(Node node) {
        if (!(node instanceof Paragraph && node.getFirstChild() instanceof Text text && text.getNext() == null)) {
            return Optional.empty();
        }
        Matcher matcher = PLACE.matcher(text.getLiteral());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String group = matcher.group(2);
        return Optional.of(new Filled(
                Place.valueOf(matcher.group(1).toUpperCase(Locale.ROOT)), group == null ? allGroups : List.of(group)));
    }

    private static String words(Heading heading) {
        StringBuilder words = new StringBuilder();
        for (Node node = heading.getFirstChild(); node != null; node = node.getNext()) {
            words.append(node instanceof Text text ? text.getLiteral() : " ");
        }
        return words.toString();
    }
}
