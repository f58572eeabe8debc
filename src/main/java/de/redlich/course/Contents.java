package de.redlich.course;

import de.redlich.academy.CurrentAcademy;
import de.redlich.course.content.Block;
import de.redlich.course.content.CourseDraft;
import de.redlich.course.content.LessonDraft;
import de.redlich.course.content.Quiz;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lessons, material and sources of a draft, always written as a whole. */
@Repository
class Contents {
    private final JdbcClient jdbc;
    private final Materials materials;

    Contents(JdbcClient jdbc, Materials materials) {
        this.jdbc = jdbc;
        this.materials = materials;
    }

    /** @param files path to blob, already kept */
    void write(VersionId draft, Written written, List<Materials.Kept> files) {
        clear(draft);
        writeLessons(draft, written.draft());
        materials.write(draft, files);
        writeSources(draft, written.sources());
        count(draft, written.draft());
    }

    void copy(VersionId from, VersionId to) {
        jdbc.sql("""
                insert into course.lesson (academy_id, version_id, position, key, chapter, depth, title, minutes, points, blocks)
                select academy_id, ?, position, key, chapter, depth, title, minutes, points, blocks
                  from course.lesson where version_id = ?""").params(to.value(), from.value()).update();
        jdbc.sql("""
                insert into course.material (academy_id, version_id, path, type, bytes, blob)
                select academy_id, ?, path, type, bytes, blob from course.material where version_id = ?""").params(to.value(), from.value()).update();
        jdbc.sql("""
                insert into course.source (academy_id, version_id, path, text)
                select academy_id, ?, path, text from course.source where version_id = ?""").params(to.value(), from.value()).update();
        jdbc.sql("""
                update course.version d set lessons = p.lessons, points = p.points, keywords = p.keywords, report = p.report,
                       revision = p.revision + 1
                  from course.version p where d.id = ? and p.id = ?""").params(to.value(), from.value()).update();
    }

    private void clear(VersionId draft) {
        materials.clear(draft);
        for (var table : List.of("lesson", "source")) {
            jdbc.sql("delete from course." + table + " where version_id = ?")
                    .param(draft.value())
                    .update();
        }
    }

    private void writeLessons(VersionId draft, CourseDraft course) {
        var lessons = course.lessons();
        jdbc.sql("""
                insert into course.lesson (academy_id, version_id, position, key, chapter, depth, title, minutes, points, blocks)
                select ?, ?, l.*
                  from unnest(?::int[], ?::text[], ?::text[], ?::int[], ?::text[], ?::int[], ?::int[], ?::jsonb[]) as l""")
                .param(CurrentAcademy.id().value())
                .param(draft.value())
                .param(IntStream.rangeClosed(1, lessons.size()).boxed().toArray(Integer[]::new))
                .param(texts(lessons, LessonDraft::key))
                .param(texts(lessons, lesson -> Plain.line(lesson.chapter(), 300)))
                .param(numbers(lessons, LessonDraft::depth))
                .param(texts(lessons, lesson -> Plain.line(lesson.title(), 300)))
                .param(numbers(lessons, LessonDraft::minutes))
                .param(numbers(lessons, lesson -> points(lesson.blocks())))
                .param(texts(lessons, lesson -> json(lesson.blocks())))
                .update();
    }

    private void writeSources(VersionId draft, Map<String, String> sources) {
        sources.forEach((path, text) -> jdbc.sql(
                        "insert into course.source (academy_id, version_id, path, text) values (?, ?, ?, ?)")
                .param(CurrentAcademy.id().value())
                .param(draft.value())
                .param(Plain.text(path))
                .param(Plain.text(text))
                .update());
    }

    private void count(VersionId draft, CourseDraft course) {
        jdbc.sql("""
                update course.version set lessons = ?, points = ?, keywords = ?, report = ?::jsonb where id = ?""")
                .param(course.lessons().size())
                .param(course.lessons().stream()
                        .mapToInt(lesson -> points(lesson.blocks()))
                        .sum())
                .param(keywords(course))
                .param(BlockJson.writeNotes(course.report().notes()).replace("\\u0000", ""))
                .param(draft.value())
                .update();
    }

    /** Every graded question gives one point. */
    static int points(List<Block> blocks) {
        return (int) blocks.stream()
                .filter(block -> block instanceof Quiz quiz && quiz.question().graded())
                .count();
    }

    private static String keywords(CourseDraft course) {
        var words = String.join(" ", course.tags()) + " "
                + String.join(
                        " ", course.lessons().stream().map(LessonDraft::title).toList());
        return Plain.line(words, 50_000);
    }

    private static String json(List<Block> blocks) {
        return BlockJson.write(blocks).replace("\\u0000", "");
    }

    private static String[] texts(List<LessonDraft> lessons, Function<LessonDraft, String> value) {
        return lessons.stream().map(value).toArray(String[]::new);
    }

    private static Integer[] numbers(List<LessonDraft> lessons, Function<LessonDraft, Integer> value) {
        return lessons.stream().map(value).toArray(Integer[]::new);
    }
}
