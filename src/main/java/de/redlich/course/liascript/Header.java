package de.redlich.course.liascript;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What the first comment of a file (or of a section) defines.
 *
 * @param values settings and one-line macros: name to the values in order, as some may be repeated
 * @param blocks macros of several lines ({@code @name … @end})
 * @param end index of the first line after the comment
 */
record Header(Map<String, List<Value>> values, Map<String, String> blocks, int end) {
    record Value(int line, String text) {}

    private static final Pattern SETTING = Pattern.compile("^\\s*@?\\w[\\w.\\-]*\\s*:.*");
    private static final Pattern MACRO = Pattern.compile("^@\\w[\\w.\\-]*\\s*$");

    static Header none(int end) {
        return new Header(Map.of(), Map.of(), end);
    }

    /** Reads the comment that starts at {@code lines[i]}; an empty header when it is none or defines nothing. */
    static Header at(List<Line> lines, int i) {
        return defines(lines, i) ? new HeaderReader(lines, i).read() : none(i);
    }

    boolean empty() {
        return values.isEmpty() && blocks.isEmpty();
    }

    String first(String name) {
        List<Value> all = values.getOrDefault(name, List.of());
        return all.isEmpty() ? "" : all.getFirst().text();
    }

    List<Value> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    /** All macros that this header adds. */
    Map<String, String> macros() {
        var macros = new LinkedHashMap<String, String>();
        values.forEach((name, all) -> macros.put(name, all.getLast().text()));
        macros.putAll(blocks);
        return macros;
    }

    private static boolean defines(List<Line> lines, int i) {
        if (i >= lines.size() || !lines.get(i).text().stripLeading().startsWith("<!--")) {
            return false;
        }
        String rest = lines.get(i).text().stripLeading().substring(4);
        int at = i;
        while (rest.isBlank() && ++at < lines.size()) {
            rest = lines.get(at).text();
        }
        return rest.startsWith("@@")
                || SETTING.matcher(rest).matches()
                || MACRO.matcher(rest).matches();
    }
}
