package de.redlich.course.liascript;

/** Small steps over running text that must not look into inline code. */
final class Inline {
    private Inline() {}

    /** Index after the code span that opens at {@code i}, or after the backticks when it never closes. */
    static int codeEnd(String text, int i) {
        int open = i;
        while (open < text.length() && text.charAt(open) == '`') {
            open++;
        }
        int ticks = open - i;
        int at = open;
        while (at < text.length()) {
            int run = at;
            while (run < text.length() && text.charAt(run) == '`') {
                run++;
            }
            if (run - at == ticks) {
                return run;
            }
            at = Math.max(run, at + 1);
        }
        return open;
    }

    static String withoutCode(String text) {
        if (text.indexOf('`') < 0) {
            return text;
        }
        var rest = new StringBuilder();
        int i = 0;
        while (i < text.length()) {
            int end = text.charAt(i) == '`' ? codeEnd(text, i) : i;
            if (end == i) {
                rest.append(text.charAt(i++));
            } else {
                i = end;
            }
        }
        return rest.toString();
    }
}
