package de.redlich.course.liascript;

import de.redlich.course.content.Outside;
import de.redlich.course.content.Question.Gap;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A run of Markdown turned into clean HTML.
 *
 * @param gaps the cloze gaps that stand in it as {@code <quiz-gap>}
 */
record Passage(String html, List<Outside> outside, List<Gap> gaps) {
    private static final Pattern SLOT = Pattern.compile("<outside-content n=\"(\\d+)\"></outside-content>");

    /** A head that says nothing is none: readers hear "column, empty" for it. */
    private static final Pattern EMPTY_HEAD = Pattern.compile("<th( [^>]*)?>\\s*</th>");

    static Passage of(Place place, List<Line> lines) {
        return of(place, lines, Footnotes.NONE, false);
    }

    static Passage of(Place place, List<Line> lines, Footnotes footnotes, boolean quoted) {
        var marks = new Marks();
        var gaps = new ArrayList<Gap>();
        String markdown = new Protection(place, marks, footnotes, gaps).protect(lines);
        String raw = Markdown.html(markdown, new CodeHtml(place, marks, lines));
        var cleaner = new Cleaner(place, lines, marks);
        String clean =
                marks.fill(cleaner.clean(quoted && !raw.isBlank() ? "<blockquote>" + raw + "</blockquote>" : raw));
        return new Passage(EMPTY_HEAD.matcher(clean).replaceAll("<td$1></td>").strip(), cleaner.outside(), gaps);
    }

    /** One line of running text without a paragraph around it. */
    static String inline(Place place, Line line) {
        String html = of(place, List.of(line)).linked();
        boolean lone = html.startsWith("<p>") && html.endsWith("</p>") && html.indexOf("<p>", 3) < 0;
        return lone ? html.substring(3, html.length() - 4) : html;
    }

    /** The HTML with plain links in place of the slots, for where nothing can be loaded. */
    String linked() {
        return SLOT.matcher(html)
                .replaceAll(slot -> Matcher.quoteReplacement(link(outside.get(Integer.parseInt(slot.group(1))))));
    }

    private static String link(Outside other) {
        String url = CodeHtml.escape(other.url());
        String text = other.text().isBlank() ? other.host() : other.text();
        return "<a href=\"" + url + "\" class=\"outside\" rel=\"noopener noreferrer external\">" + CodeHtml.escape(text)
                + "</a>";
    }

    boolean empty() {
        return html.isBlank();
    }
}
