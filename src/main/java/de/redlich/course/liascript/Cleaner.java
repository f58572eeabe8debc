package de.redlich.course.liascript;

import de.redlich.course.content.Outside;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.owasp.html.HtmlChangeListener;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/** Cleans a passage's HTML: lesson elements only, no styles or scripts; what lies outside becomes a slot. */
final class Cleaner implements HtmlChangeListener<String> {
    private static final Pattern CLASSES = Pattern.compile(
            "flex-container|flex-child(-[1-9])?|figure|gallery|caption|code|diagram|ascii|mermaid|plantuml|formula"
                    + "|language-[a-z0-9+#-]+|task|note-\\w+|missing|alert(-[a-z]+)?|formula-block|footnote-ref|footnotes");
    private static final Pattern SIZE = Pattern.compile("\\d{1,5}%?");
    private static final Pattern ALIGN = Pattern.compile("left|center|right");
    private static final Pattern COUNT = Pattern.compile("\\d{1,4}");
    private static final Pattern SLOT =
            Pattern.compile("<(img|span) data-outside=\"(\\d+)\"\\s*/?>(?:(?<=/>)|[^<]*</span>)");
    private static final Pattern MISSING = Pattern.compile("<img class=\"missing\" alt=\"([^\"]*)\"\\s*/?>(?:</img>)?");
    private static final Set<String> LOADING = Set.of("src", "alt", "href", "title", "data", "height", "width");
    private static final Set<String> SILENT = Set.of(
            "html",
            "head",
            "body",
            "source",
            "track",
            "lia-keep",
            "param",
            "h1",
            "strike",
            "font",
            "big",
            "video",
            "audio",
            "iframe",
            "object",
            "embed");

    private final Place place;
    private final List<Line> lines;
    private final Sources sources;

    Cleaner(Place place, List<Line> lines, Marks marks) {
        this.place = place;
        this.lines = lines;
        this.sources = new Sources(place, lines, marks);
    }

    List<Outside> outside() {
        return sources.outside();
    }

    String clean(String html) {
        String clean = policy().sanitize(html, this, place.file()).replace("{<!-- -->{", "{{");
        return SLOT.matcher(MISSING.matcher(clean).replaceAll("<span class=\"missing\">$1</span>"))
                .replaceAll(
                        m -> Matcher.quoteReplacement("<outside-content n=\"" + m.group(2) + "\"></outside-content>"));
    }

    @Override
    public void discardedTag(@Nullable String file, String name) {
        if (!SILENT.contains(name)) {
            place.lost(Place.lineOf(lines, "<" + name), "element", name);
        }
    }

    /** What {@link Sources} took out of an element itself is not lost. */
    @Override
    public void discardedAttributes(@Nullable String file, String element, String... names) {
        for (String name : names) {
            if (!LOADING.contains(name)) {
                place.infoOnce(Place.lineOf(lines, name + "="), "attribute", name);
            }
        }
    }

    private PolicyFactory policy() {
        return new HtmlPolicyBuilder()
                .allowElements(HtmlNames.PLAIN)
                .allowElements((name, attributes) -> "h2", "h1")
                .allowElements((name, attributes) -> "s", "strike")
                .allowElements((name, attributes) -> sources.element(name, attributes), Sources.ELEMENTS)
                .allowElements((name, attributes) -> sources.link(attributes), "a")
                .allowWithoutAttributes("span", "a", "img", "video", "audio", "iframe", "font")
                .allowElements((name, attributes) -> "span", "font", "big")
                .allowAttributes("class")
                .matching((element, attribute, value) -> classes(value))
                .globally()
                .allowAttributes("lang", "dir", "title", "id")
                .matching((element, attribute, value) -> attribute.equals("id") ? ids(value) : sources.plain(value))
                .globally()
                .allowAttributes("width", "height")
                .matching(SIZE)
                .globally()
                .allowAttributes("align")
                .matching(ALIGN)
                .onElements("td", "th")
                .allowAttributes("colspan", "rowspan", "start", "value")
                .matching(COUNT)
                .globally()
                .allowAttributes("open")
                .onElements("details")
                .allowAttributes("alt")
                .matching((element, attribute, value) -> sources.plain(value))
                .onElements("img")
                .allowAttributes("src", "data")
                .onElements(Sources.ELEMENTS)
                .allowAttributes("href")
                .onElements("a")
                .allowUrlProtocols("http", "https", "mailto", "tel")
                .toFactory();
    }

    /** Only ids that footnotes use; an author's own could clash with the page's. */
    private static @Nullable String ids(String value) {
        return value.matches("(note|ref)-[0-9a-f]+-\\d+") ? value : null;
    }

    private static @Nullable String classes(String value) {
        var kept = new ArrayList<String>();
        for (String name : value.strip().split("\\s+")) {
            if (CLASSES.matcher(name).matches()) {
                kept.add(name);
            }
        }
        return kept.isEmpty() ? null : String.join(" ", kept);
    }
}
