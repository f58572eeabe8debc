package de.redlich.course;

import java.util.List;

/** What is said about a course, apart from its lessons. */
record CourseData(
        String title,
        String summary,
        String author,
        String language,
        String level,
        int minutes,
        List<String> tags,
        List<String> goals,
        int preview) {
    static final List<String> LEVELS = List.of("beginner", "intermediate", "advanced");
    static final int LONGEST_TITLE = 200;

    CourseData {
        tags = List.copyOf(tags);
        goals = List.copyOf(goals);
    }

    static CourseData of(CourseVersion version) {
        return new CourseData(
                version.title(),
                version.summary(),
                version.author(),
                version.language(),
                version.level(),
                version.minutes(),
                version.tags(),
                version.goals(),
                version.preview());
    }
}
