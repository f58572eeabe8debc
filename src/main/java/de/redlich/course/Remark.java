package de.redlich.course;

import de.redlich.course.content.ImportReport.Note;
import de.redlich.course.content.ImportReport.Weight;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A remark of an import in the reader's words. */
record Remark(Note note, String text) {
    Weight weight() {
        return note.weight();
    }

    static Map<Weight, Integer> counts(List<Remark> remarks) {
        var counts = new EnumMap<Weight, Integer>(Weight.class);
        remarks.forEach(remark -> counts.merge(remark.weight(), 1, Integer::sum));
        return counts;
    }

    /** By file, and there as they stand in it. */
    static Map<String, List<Remark>> byFile(List<Remark> remarks) {
        var files = new TreeMap<String, List<Remark>>();
        remarks.forEach(remark -> files.computeIfAbsent(remark.note().file(), file -> new ArrayList<>())
                .add(remark));
        files.values()
                .forEach(found -> found.sort(
                        (a, b) -> Integer.compare(a.note().line(), b.note().line())));
        return files;
    }
}
