package de.redlich.course.liascript;

import java.util.List;

/** A file of the course that holds lessons. */
record Chapter(String file, Header header, List<Section> sections) {

    static Chapter of(String file, List<Line> lines) {
        int first = Extent.skipBlank(lines, 0);
        Header header = first < lines.size() ? Header.at(lines, first) : Header.none(first);
        return new Chapter(file, header, Sections.of(lines, header.end()));
    }

    /** Whether anything stands below a heading. */
    boolean hasLessons() {
        return sections.stream()
                .anyMatch(s -> s.level() > 0 && s.body().stream().anyMatch(line -> !line.blank()));
    }
}
