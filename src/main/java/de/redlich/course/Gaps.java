package de.redlich.course;

import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/** A question's HTML where nothing can be answered: gaps are drawn, labels lose their markup. */
final class Gaps {
    private static final Pattern GAP = Pattern.compile("<quiz-gap n=\"\\d{1,6}\">\\s*</quiz-gap>");

    private Gaps() {}

    static String blank(String html) {
        return GAP.matcher(html).replaceAll("<span class=\"gap\"></span>");
    }

    static String text(String html) {
        return HtmlUtils.htmlUnescape(html.replaceAll("<[^>]*>", "")).strip();
    }
}
