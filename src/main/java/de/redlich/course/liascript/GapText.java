package de.redlich.course.liascript;

import de.redlich.course.content.Question.Gap;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * {@code [[solution]]} or {@code [[a|(right)|c]]}, alone on a line or inside of text.
 *
 * @param drop written {@code [->[…]]}: answers to be dragged in LiaScript, a list to choose from here
 */
record GapText(String inside, boolean drop, int start, int end) {
    private static final Pattern GAP =
            Pattern.compile("\\[(->)?\\[((?:\\\\.|(?!\\]\\]).)+?)\\]\\](?!\\()", Pattern.DOTALL);
    private static final Pattern SPLIT = Pattern.compile("(?<!\\\\)\\|");

    static @Nullable GapText at(String text, int i) {
        Matcher gap = GAP.matcher(text).region(i, text.length());
        if (!gap.lookingAt() || gap.group(2).contains("\n\n")) {
            return null;
        }
        String bare = gap.group(2).replace('_', ' ').strip();
        boolean other = bare.isEmpty() || bare.equals("?") || bare.equals("!") || bare.startsWith("^");
        return other ? null : new GapText(gap.group(2), gap.group(1) != null, i, gap.end());
    }

    List<String> parts() {
        return SPLIT.splitAsStream(inside).map(String::strip).toList();
    }

    boolean choice() {
        return drop || parts().size() > 1;
    }

    Gap read(Place place, int line) {
        if (drop) {
            place.infoOnce(line, "quiz.drag");
        }
        return choice() ? chosen(place, line) : written();
    }

    private Gap written() {
        String solution = plain(inside);
        return new Gap(List.of(solution), List.of(), Math.clamp(inside.length(), 3, 60));
    }

    private Gap chosen(Place place, int line) {
        var accepted = new ArrayList<String>();
        var options = new ArrayList<String>();
        List<String> parts = parts();
        for (int n = 0; n < parts.size(); n++) {
            boolean right = parts.get(n).matches("(?s)\\(.*\\)") || drop && parts.size() == 1;
            if (right) {
                accepted.add(String.valueOf(n));
            }
            options.add(Passage.inline(place, new Line(line, bare(parts.get(n), right))));
        }
        return new Gap(accepted, options, 20);
    }

    private static String bare(String option, boolean right) {
        String inner = right && option.startsWith("(") ? option.substring(1, option.length() - 1) : option;
        return inner.strip().replace("\n", " ").replace("\\|", "|").replaceAll("\\\\([()\\[\\]@])", "$1");
    }

    static String plain(String solution) {
        return solution.strip().replaceAll("\\\\([|()\\[\\]@])", "$1");
    }
}
