package de.redlich.course;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** By what the catalogue can be filtered: what at least one published course has. */
record Offer(List<String> subjects, List<String> languages, List<String> levels, boolean children) {
    Offer {
        subjects = List.copyOf(subjects);
        languages = List.copyOf(languages);
        levels = CourseData.LEVELS.stream().filter(levels::contains).toList();
    }

    static Offer of(ResultSet row, int number) throws SQLException {
        return new Offer(
                words(row, "subjects"), words(row, "languages"), words(row, "levels"), row.getBoolean("children"));
    }

    private static List<String> words(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
