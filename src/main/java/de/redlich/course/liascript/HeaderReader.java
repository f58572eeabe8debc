package de.redlich.course.liascript;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Goes through a defining comment line by line; {@code -->} inside a macro of several lines does not end it. */
final class HeaderReader {
    private static final Pattern SETTING = Pattern.compile("^@?(\\w[\\w.\\-]*)[ \\t]*:(.*)$");
    private static final Pattern MACRO = Pattern.compile("^@?(\\w[\\w.\\-]*)[ \\t]*$");

    private final List<Line> lines;
    private final Map<String, List<Header.Value>> values = new LinkedHashMap<>();
    private final Map<String, String> blocks = new LinkedHashMap<>();
    private int at;
    private boolean ended;

    HeaderReader(List<Line> lines, int start) {
        this.lines = new ArrayList<>(lines);
        this.at = start;
        Line first = lines.get(start);
        this.lines.set(
                start, first.with(first.text().stripLeading().substring(4).stripLeading()));
    }

    Header read() {
        while (at < lines.size() && !ended) {
            String text = upToEnd(lines.get(at).text());
            if (text.startsWith("@@@")) {
                block();
            } else if (text.startsWith("@@")) {
                at++;
                continued();
            } else {
                definition(text);
            }
        }
        return new Header(values, blocks, at);
    }

    private void definition(String text) {
        int line = lines.get(at).number();
        Matcher setting = SETTING.matcher(text);
        Matcher macro = MACRO.matcher(text);
        at++;
        if (setting.matches()) {
            String value = (setting.group(2) + " " + continued())
                    .replaceAll("\\s+", " ")
                    .strip();
            values.computeIfAbsent(setting.group(1), name -> new ArrayList<>()).add(new Header.Value(line, value));
        } else if (macro.matches() && !ended && closed(text.startsWith("@"))) {
            at--;
            blocks.put(macro.group(1), block());
        }
    }

    /** Indented and blank lines go on with the setting above them. */
    private String continued() {
        var more = new StringBuilder();
        while (!ended && at < lines.size()) {
            String raw = lines.get(at).text();
            if (!raw.isBlank() && !Character.isWhitespace(raw.charAt(0))) {
                break;
            }
            more.append(' ').append(upToEnd(raw));
            at++;
        }
        return more.toString();
    }

    private String block() {
        var body = new ArrayList<Line>();
        at++;
        while (at < lines.size() && !lines.get(at).text().startsWith("@end")) {
            body.add(lines.get(at++));
        }
        at++;
        return Line.join(body);
    }

    /** A lone word without {@code @end} inside the comment is no macro but a remark. */
    private boolean closed(boolean marked) {
        for (int i = at; i < lines.size(); i++) {
            if (lines.get(i).text().startsWith("@end")) {
                return true;
            }
            if (!marked && lines.get(i).text().contains("-->")) {
                return false;
            }
        }
        return false;
    }

    private String upToEnd(String text) {
        int end = text.indexOf("-->");
        if (end < 0) {
            return text;
        }
        ended = true;
        return text.substring(0, end);
    }
}
