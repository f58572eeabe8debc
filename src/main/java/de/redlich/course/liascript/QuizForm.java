package de.redlich.course.liascript;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The forms in which a line can belong to a quiz or survey; a bullet or quotation mark before it does not matter. */
enum QuizForm {
    SINGLE("\\[\\(([ xX])\\)\\]\\s?(.*)"),
    MULTIPLE("\\[\\[([ xX])\\]\\]\\s?(.*)"),
    HINT("\\[\\[(\\?)\\]\\]\\s?(.*)"),
    GENERIC("\\[\\[(!)\\]\\]\\s*()"),
    LINES("\\[\\[((?:_{3,}\\s*)+)\\]\\]\\s*()"),
    SINGLE_SURVEY("\\[\\((\\S[^)\\]]*)\\)\\]\\s+(\\S.*)"),
    MULTIPLE_SURVEY("\\[\\[(?!->)(\\S[^)\\]|]*)\\]\\]\\s+(\\S.*)"),
    MATRIX("\\[\\s*((?:\\((?:[^()]|\\([^()]*\\))+\\)\\s*|\\[(?:[^\\[\\]]|\\[[^\\[\\]]*\\])+\\]\\s*){2,})\\]\\s*()"),
    ROW("\\[((?:\\s*(?:\\([ xX]\\)|\\[[ xX]\\]))*\\s*)\\]\\s*(.*)");

    private static final String BEFORE = "^\\s*(?:>\\s*)*(?:[-*+]\\s*)?";
    private final Pattern pattern;

    QuizForm(String form) {
        this.pattern = Pattern.compile(BEFORE + form + "$");
    }

    /** The line's inner part and what follows it, or null. */
    @Nullable
    Matcher in(String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.matches() ? matcher : null;
    }

    /** Whether the line opens or goes on with a quiz (a lone gap included). */
    static boolean begins(String text) {
        if (text.indexOf("[[") < 0
                && text.indexOf("[(") < 0
                && text.indexOf("[ ") < 0
                && text.indexOf("</script>") < 0) {
            return text.strip().equals("]]");
        }
        for (QuizForm form : values()) {
            if (form != ROW && form.in(text) != null) {
                return true;
            }
        }
        Matcher row = ROW.in(text);
        boolean marked = row != null && !row.group(1).isBlank();
        return marked || text.contains("[[") && !text.contains("]](") || text.contains("</script>");
    }
}
