package de.redlich.course.liascript;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The footnotes of one lesson: defined at its end or in line, numbered as they are referred to. */
final class Footnotes {
    static final Footnotes NONE = new Footnotes("");
    private static final Pattern DEFINITION = Pattern.compile("^\\[\\^([^\\]]+)\\]:(.*)$");

    private final String lesson;
    private final Map<String, List<Line>> notes = new LinkedHashMap<>();
    private final List<String> order = new ArrayList<>();

    Footnotes(String lesson) {
        this.lesson = lesson;
    }

    /** Takes the definitions out of the lines and returns what is left. */
    List<Line> take(List<Line> lines) {
        var rest = new ArrayList<Line>();
        int i = 0;
        while (i < lines.size()) {
            Fence fence = Fence.at(lines, i);
            Matcher definition = DEFINITION.matcher(lines.get(i).text());
            if (fence != null) {
                rest.addAll(lines.subList(i, fence.end()));
                i = fence.end();
            } else if (definition.matches()) {
                int end = end(lines, i + 1);
                var body = new ArrayList<Line>();
                body.add(lines.get(i).with(definition.group(2).strip()));
                lines.subList(i + 1, end)
                        .forEach(line -> body.add(line.with(line.text().strip())));
                notes.put(definition.group(1), body);
                i = end;
            } else {
                rest.add(lines.get(i++));
            }
        }
        return rest;
    }

    private static int end(List<Line> lines, int start) {
        int end = start;
        for (int i = start;
                i < lines.size() && (lines.get(i).blank() || lines.get(i).indent() >= 2);
                i++) {
            end = lines.get(i).blank() ? end : i + 1;
        }
        return end;
    }

    /** The reference's HTML; an unknown one stays text. Some authors add a page: {@code [^Freund, S. 25]}. */
    String reference(String written) {
        String name = notes.containsKey(written)
                ? written
                : written.replaceFirst("[,;:].*", "").strip();
        if (!notes.containsKey(name)) {
            return "[" + CodeHtml.escape(written) + "]";
        }
        String page = CodeHtml.escape(written.substring(name.length()));
        if (!order.contains(name)) {
            order.add(name);
        }
        int number = order.indexOf(name) + 1;
        String id = lesson + "-" + number;
        return "<sup class=\"footnote-ref\"><a href=\"#note-" + id + "\" id=\"ref-" + id + "\">" + number + "</a>"
                + page + "</sup>";
    }

    String inline(Line text) {
        String name = "inline " + notes.size();
        notes.put(name, List.of(text));
        return reference(name);
    }

    boolean empty() {
        return notes.isEmpty();
    }

    /** The list below the lesson; notes that nothing refers to stand at its end. */
    List<Note> list() {
        notes.keySet().stream().filter(name -> !order.contains(name)).toList().forEach(order::add);
        return order.stream()
                .map(name -> new Note(lesson + "-" + (order.indexOf(name) + 1), notes.getOrDefault(name, List.of())))
                .toList();
    }

    record Note(String id, List<Line> body) {}
}
