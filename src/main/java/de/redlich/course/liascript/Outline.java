package de.redlich.course.liascript;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/** A file's lessons before their content is read: titles, keys and the macros that hold in each. */
final class Outline {
    /** @param formulas TeX definitions of the section's own header */
    record Entry(String key, int level, String title, List<Line> body, Macros macros, String formulas) {}

    private Outline() {}

    /** What stands before the first heading opens the first lesson. */
    static List<Entry> of(Chapter chapter, Macros macros) {
        var entries = new ArrayList<Entry>();
        var path = new String[8];
        var seen = new HashMap<String, Integer>();
        List<Line> before = List.of();
        for (Section section : chapter.sections()) {
            if (section.level() == 0) {
                before = section.body();
                continue;
            }
            int start = Extent.skipBlank(section.body(), 0);
            Header own = start < section.body().size() ? Header.at(section.body(), start) : Header.none(start);
            Macros holding = own.empty() ? macros : macros.with(own.macros());
            String title = title(section.heading(), holding);
            path[section.level()] = title;
            var body = new ArrayList<>(before);
            body.addAll(section.body()
                    .subList(
                            Math.min(own.empty() ? 0 : own.end(), section.body().size()),
                            section.body().size()));
            before = List.of();
            entries.add(new Entry(
                    key(chapter.file(), path, section.level(), seen),
                    section.level(),
                    title,
                    body,
                    holding,
                    FormulaMacros.of(own)));
        }
        return entries;
    }

    static String title(Line heading, Macros macros) {
        String text = Line.join(Expansion.of(List.of(heading), macros));
        return Markdown.text(text.replaceAll("<!--.*?-->", "").replaceAll("\\{[^{}]*\\}\\{([^{}]*)\\}", "$1"));
    }

    private static String key(String file, String[] path, int level, HashMap<String, Integer> seen) {
        var whole = new StringBuilder(file);
        for (int n = 1; n <= level; n++) {
            whole.append('\n').append(path[n] == null ? "" : path[n]);
        }
        int nth = seen.merge(whole.toString(), 1, Integer::sum);
        return Keys.hash(whole + "\n" + nth);
    }
}
