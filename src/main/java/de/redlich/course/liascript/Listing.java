package de.redlich.course.liascript;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands behind an opening fence: {@code ``` csharp -Program.cs @macro(…)}.
 *
 * @param language highlight.js name, or a notation that is drawn ({@code ascii}, {@code mermaid})
 * @param macro the macro that is called with the code, without {@code @}, or empty
 */
record Listing(String language, String title, boolean folded, String macro) {
    private static final Pattern MACRO = Pattern.compile("(?:^|\\s)@([A-Za-z]\\w*(?:\\.\\w+)*)(?:\\(.*\\))?\\s*$");
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("cs", "csharp"),
            Map.entry("c#", "csharp"),
            Map.entry("c++", "cpp"),
            Map.entry("js", "javascript"),
            Map.entry("ts", "typescript"),
            Map.entry("py", "python"),
            Map.entry("sh", "bash"),
            Map.entry("console", "bash"),
            Map.entry("txt", ""),
            Map.entry("text", ""),
            Map.entry("plain", ""),
            Map.entry("code", ""),
            Map.entry("html", "xml"),
            Map.entry("csproj", "xml"),
            Map.entry("md", "markdown"),
            Map.entry("yml", "yaml"),
            Map.entry("tex", "latex"),
            Map.entry("art", "ascii"));

    static Listing of(String info) {
        Matcher call = MACRO.matcher(info);
        String macro = call.find() ? call.group(1) : "";
        String rest = (macro.isEmpty() ? info : info.substring(0, call.start())).strip();
        if (rest.startsWith("-") || rest.startsWith("+")) {
            return folded(rest, macro);
        }
        String word = rest.split("\\s+", 2)[0];
        String title = rest.substring(word.length()).strip();
        if (word.startsWith(".")) {
            return new Listing("", rest, false, macro);
        }
        if (word.indexOf('.') > 0) {
            return new Listing(language(word.substring(word.lastIndexOf('.') + 1)), word, false, macro);
        }
        boolean folded = title.startsWith("-");
        String bare = folded || title.startsWith("+") ? title.substring(1).strip() : title;
        return new Listing(language(word), bare.equalsIgnoreCase("@output") ? "" : bare, folded, macro);
    }

    /** The language left out, {@code ```-xml}: the word behind the sign names a language or a file. */
    private static Listing folded(String rest, String macro) {
        String word = rest.substring(1).strip();
        boolean file = word.contains(".") || word.contains(" ");
        return new Listing(file ? "" : language(word), file ? word : "", rest.startsWith("-"), macro);
    }

    private static String language(String word) {
        String name = word.toLowerCase(Locale.ROOT);
        return NAMES.getOrDefault(name, name);
    }
}
