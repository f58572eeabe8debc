package de.redlich.course.liascript;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finished pieces of HTML (formulas, drawings, gaps) that stand aside while the text around them goes through Markdown
 * and cleaning. In the text a mark takes their place: two private characters around a number.
 */
final class Marks {
    static final char OPEN = '\uE100';
    static final char CLOSE = '\uE101';
    private static final Pattern MARK = Pattern.compile(OPEN + "(\\d+)" + CLOSE);

    private record Piece(String html, String plain) {}

    private final List<Piece> pieces = new ArrayList<>();

    /** @param plain what stands where no HTML can, as in an alternative text */
    String put(String html, String plain) {
        pieces.add(new Piece(html, plain));
        return OPEN + String.valueOf(pieces.size() - 1) + CLOSE;
    }

    String fill(String html) {
        return replace(html, false);
    }

    String plain(String text) {
        return replace(text, true);
    }

    private String replace(String text, boolean plain) {
        String done = text;
        for (int depth = 0; depth < 5 && done.indexOf(OPEN) >= 0; depth++) {
            done = MARK.matcher(done).replaceAll(m -> Matcher.quoteReplacement(piece(m.group(1), plain)));
        }
        return done;
    }

    private String piece(String number, boolean plain) {
        int n = Integer.parseInt(number);
        return n >= pieces.size()
                ? ""
                : plain ? pieces.get(n).plain() : pieces.get(n).html();
    }
}
