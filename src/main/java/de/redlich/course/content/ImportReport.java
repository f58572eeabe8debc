package de.redlich.course.content;

import java.util.List;

/** What an import made of the source: nothing vanishes without a line here. */
public record ImportReport(List<Note> notes) {
    public ImportReport {
        notes = List.copyOf(notes);
    }

    public enum Weight {
        /** Taken over in another form that keeps the meaning. */
        INFO,
        /** Not taken over, or only in part. */
        LOST,
        /** The source is broken here. */
        ERROR
    }

    /**
     * One remark.
     *
     * @param file path inside the course folder
     * @param line from 1, 0 when it concerns the whole file
     * @param key text key of the remark, {@code course.import.…}, with {@code args} filled in
     */
    public record Note(Weight weight, String file, int line, String key, List<String> args) {
        public Note {
            args = List.copyOf(args);
        }
    }
}
