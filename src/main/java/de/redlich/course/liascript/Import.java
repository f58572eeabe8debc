package de.redlich.course.liascript;

import java.util.TreeMap;

/** What the reading of one course shares between its files. */
record Import(CourseFolder folder, Report report, Keys keys, Targets targets, TreeMap<String, byte[]> material) {
    static Import of(CourseFolder folder, Report report) {
        return new Import(folder, report, new Keys(), new Targets(), new TreeMap<>());
    }
}
