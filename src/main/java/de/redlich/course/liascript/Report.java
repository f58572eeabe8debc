package de.redlich.course.liascript;

import de.redlich.course.content.ImportReport;
import de.redlich.course.content.ImportReport.Note;
import de.redlich.course.content.ImportReport.Weight;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Collects remarks while a course is read. */
final class Report {
    private final List<Note> notes = new ArrayList<>();
    private final Set<List<Object>> said = new HashSet<>();

    void info(String file, int line, String key, String... args) {
        add(Weight.INFO, file, line, key, args);
    }

    void lost(String file, int line, String key, String... args) {
        add(Weight.LOST, file, line, key, args);
    }

    void error(String file, int line, String key, String... args) {
        add(Weight.ERROR, file, line, key, args);
    }

    /** The same remark with the same arguments is made once per file. */
    void infoOnce(String file, int line, String key, String... args) {
        if (said.add(List.of(file, key, List.of(args)))) {
            info(file, line, key, args);
        }
    }

    ImportReport finished() {
        return new ImportReport(notes);
    }

    private void add(Weight weight, String file, int line, String key, String... args) {
        var note = new Note(weight, file, line, "course.import." + key, List.of(args));
        if (said.add(List.of(note))) {
            notes.add(note);
        }
    }
}
