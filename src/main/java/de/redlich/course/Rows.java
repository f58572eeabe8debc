package de.redlich.course;

import de.redlich.privacy.PersonId;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The room's records, read from rows. */
final class Rows {
    /** A version's columns for a row called {@code v}. */
    static final String VERSION = """
            v.id, v.course_id, v.number, v.title, v.summary, v.author, v.language, v.level, v.minutes, v.tags, v.goals,
            v.preview, v.lessons, v.points, v.revision, v.created_at, v.published_at""";

    static final String HEAD = "l.position, l.key, l.chapter, l.depth, l.title, l.minutes, l.points";

    private Rows() {}

    static CourseVersion version(ResultSet row, int number) throws SQLException {
        return new CourseVersion(
                new VersionId(row.getObject("id", UUID.class)),
                new CourseId(row.getObject("course_id", UUID.class)),
                row.getInt("number"),
                row.getString("title"),
                row.getString("summary"),
                row.getString("author"),
                row.getString("language"),
                row.getString("level"),
                row.getInt("minutes"),
                words(row.getArray("tags")),
                words(row.getArray("goals")),
                row.getInt("preview"),
                row.getInt("lessons"),
                row.getInt("points"),
                row.getInt("revision"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                instant(row.getObject("published_at", OffsetDateTime.class)));
    }

    /** Needs the version's columns and {@code slug}, {@code lecturer_id}, {@code for_children}. */
    static Course course(ResultSet row, int number) throws SQLException {
        var version = version(row, number);
        return new Course(
                version.course(), row.getString("slug"), lecturer(row), row.getBoolean("for_children"), version);
    }

    static CourseCard card(ResultSet row, int number) throws SQLException {
        return new CourseCard(
                new CourseId(row.getObject("course_id", UUID.class)),
                row.getString("slug"),
                lecturer(row),
                row.getString("title"),
                row.getString("summary"),
                row.getString("language"),
                row.getString("level"),
                row.getInt("minutes"),
                row.getInt("lessons"),
                words(row.getArray("tags")),
                row.getBoolean("for_children"));
    }

    static LessonHead head(ResultSet row, int number) throws SQLException {
        return new LessonHead(
                row.getInt("position"),
                row.getString("key"),
                row.getString("chapter"),
                row.getInt("depth"),
                row.getString("title"),
                row.getInt("minutes"),
                row.getInt("points"));
    }

    static Lesson lesson(VersionId version, ResultSet row) throws SQLException {
        return new Lesson(
                version,
                row.getInt("position"),
                row.getString("key"),
                row.getString("chapter"),
                row.getInt("depth"),
                row.getString("title"),
                row.getInt("minutes"),
                row.getInt("points"),
                BlockJson.read(row.getString("blocks")));
    }

    private static PersonId lecturer(ResultSet row) throws SQLException {
        return PersonId.orNobody(row.getObject("lecturer_id", UUID.class));
    }

    private static List<String> words(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
