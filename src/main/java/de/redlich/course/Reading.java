package de.redlich.course;

import de.redlich.course.content.Block;
import de.redlich.course.content.Outside;
import de.redlich.course.content.Prose;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/**
 * How somebody reads a lesson: where its material lies, and which providers may be asked for theirs.
 *
 * @param material address of the version's material, with a slash at its end
 * @param agreed hosts the reader agreed to
 * @param here address of the page, to come back to
 * @param lessons the version's outline, to lead from one lesson to another
 */
public record Reading(String material, Set<String> agreed, String here, Outline lessons) {
    private static final Pattern PLACE = Pattern.compile("<outside-content n=\"(\\d{1,6})\">\\s*</outside-content>");
    /** A picture of another provider that is itself a link; buttons may not stand inside one. */
    private static final Pattern LINKED = Pattern.compile(
            "<a ([^>]*href=\"([^\"]*)\"[^>]*)>\\s*(<outside-content n=\"\\d{1,6}\">\\s*</outside-content>)\\s*</a>");

    private static final Pattern LESSON = Pattern.compile("<a ([^>]*)href=\"lesson:([^\"]+)\"([^>]*)>(lesson:[^<]*)?");
    private static final Pattern MATERIAL = Pattern.compile("(?<==\")material/");

    public Reading {
        agreed = Set.copyOf(agreed);
    }

    /** A stretch of a lesson's running text. */
    public sealed interface Part {
        record Html(String html) implements Part {}

        record Away(Outside outside) implements Part {}
    }

    /** The text with what stands on other hosts taken apart. */
    List<Part> parts(Prose prose) {
        if (prose.outside().isEmpty()) {
            return List.of(new Part.Html(html(prose.html())));
        }
        var parts = new ArrayList<Part>();
        var html = LINKED.matcher(prose.html()).replaceAll("$3<a $1>$2</a>");
        var places = PLACE.matcher(html);
        int begin = 0;
        while (places.find()) {
            parts.add(new Part.Html(html(html.substring(begin, places.start()))));
            int n = Integer.parseInt(places.group(1));
            if (n < prose.outside().size()) {
                parts.add(new Part.Away(prose.outside().get(n)));
            }
            begin = places.end();
        }
        parts.add(new Part.Html(html(html.substring(begin))));
        return parts;
    }

    /** Clean HTML of a lesson or question, with its pictures' addresses made whole. */
    public String html(String html) {
        var whole = html.contains("=\"material/") ? MATERIAL.matcher(html).replaceAll(material) : html;
        return whole.contains("=\"lesson:") ? LESSON.matcher(whole).replaceAll(this::linked) : whole;
    }

    private String linked(MatchResult link) {
        var lesson = lessons.withKey(link.group(2));
        var text = link.group(4) == null
                ? ""
                : lesson.map(LessonHead::title).map(HtmlUtils::htmlEscape).orElse("");
        var address = lesson.map(it -> " href=\"" + address(it) + "\"").orElse("");
        return Matcher.quoteReplacement("<a " + link.group(1) + address.strip() + link.group(3) + ">" + text);
    }

    /** A draft's lesson stands beside the one being read; a guest's link leads to the lesson's own address. */
    private String address(LessonHead lesson) {
        int number = here.matches(".*/(lektionen|vorschau)/\\d+") ? here.lastIndexOf('/') + 1 : -1;
        var folder = number > 0 ? here.substring(0, number) : material.replaceFirst("/material/.*", "/lektionen/");
        return folder + lesson.position();
    }

    /** Whether something in these blocks waits for the reader's agreement. */
    boolean asks(List<Block> blocks) {
        return blocks.stream().flatMap(Lesson::outside).anyMatch(outside -> !mayLoad(outside));
    }

    boolean mayLoad(Outside outside) {
        return agreed.contains(outside.host());
    }
}
