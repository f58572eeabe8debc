package de.redlich.course.liascript;

import java.util.List;

/**
 * A file being read: where remarks belong and from where relative addresses count.
 *
 * @param formulas the TeX commands that its header defines
 */
record Place(Import all, String file, String formulas) {
    Place with(String more) {
        return more.isEmpty() ? this : new Place(all, file, formulas + more);
    }

    void info(int line, String key, String... args) {
        all.report().info(file, line, key, args);
    }

    void infoOnce(int line, String key, String... args) {
        all.report().infoOnce(file, line, key, args);
    }

    void lost(int line, String key, String... args) {
        all.report().lost(file, line, key, args);
    }

    void error(int line, String key, String... args) {
        all.report().error(file, line, key, args);
    }

    /** The line in which a piece of text stands, or the first line of all. */
    static int lineOf(List<Line> lines, String piece) {
        return lines.stream()
                .filter(line -> !piece.isEmpty() && line.text().contains(piece))
                .mapToInt(Line::number)
                .findFirst()
                .orElse(lines.isEmpty() ? 0 : lines.getFirst().number());
    }
}
