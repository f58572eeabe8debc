package de.redlich.course;

import gg.jte.Content;
import org.springframework.web.util.HtmlUtils;

/** Words found by the search, marked by the database with two characters that no text contains. */
final class Marked {
    static final char BEGIN = '\uE000';
    static final char END = '\uE001';

    private Marked() {}

    static Content html(String marked) {
        var html = HtmlUtils.htmlEscape(marked)
                .replace(String.valueOf(BEGIN), "<mark>")
                .replace(String.valueOf(END), "</mark>");
        return output -> output.writeContent(html);
    }

    /** The text as written, whoever searched for it. */
    static String plain(String marked) {
        return marked.replace(String.valueOf(BEGIN), "").replace(String.valueOf(END), "");
    }
}
