package de.redlich.course.liascript;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A line of a source file; {@code number} counts from 1 and survives the filling in of macros. */
record Line(int number, String text) {
    boolean blank() {
        return text.isBlank();
    }

    int indent() {
        int n = 0;
        while (n < text.length() && (text.charAt(n) == ' ' || text.charAt(n) == '\t')) {
            n += text.charAt(n) == '\t' ? 4 : 1;
        }
        return n;
    }

    Line with(String other) {
        return new Line(number, other);
    }

    static List<Line> of(String source) {
        var lines = new ArrayList<Line>();
        for (String text : source.split("\n", -1)) {
            lines.add(new Line(lines.size() + 1, text));
        }
        return lines;
    }

    static String join(List<Line> lines) {
        return lines.stream().map(Line::text).collect(Collectors.joining("\n"));
    }
}
