package de.redlich.course.liascript;

import java.util.HashMap;
import java.util.Map;

/** The macros of a file: its own, and those of the folder's files that it imports. */
final class Definitions {
    private final Map<String, Chapter> files;

    Definitions(Map<String, Chapter> files) {
        this.files = files;
    }

    Macros macros(Chapter chapter) {
        var all = new HashMap<String, String>();
        Imports.local(chapter, files.keySet()).forEach(file -> {
            Chapter imported = files.get(file);
            if (imported != null) {
                imported.header().macros().forEach((name, body) -> {
                    if (!Imports.OWN.contains(name)) {
                        all.put(name, body);
                    }
                });
            }
        });
        all.putAll(chapter.header().macros());
        return new Macros(all);
    }

    static String title(Chapter chapter, Macros macros) {
        return chapter.sections().stream()
                .filter(section -> section.level() > 0)
                .findFirst()
                .map(section -> Outline.title(section.heading(), macros))
                .orElse(chapter.file());
    }
}
