package de.redlich.course;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Finds published courses: by German word stems, and by similarity of letters, so that a slip of the finger still finds
 * something. One query for both.
 */
@Repository
public class Catalogue {
    private static final int PAGE = 12;
    private static final double SIMILAR = 0.45;
    private static final String MARKS = "'HighlightAll=true,StartSel=" + Marked.BEGIN + ",StopSel=" + Marked.END + "'";

    private static final String FOUND = """
            with asked as (select websearch_to_tsquery('course.german', :words) as stems, lower(:words) as letters),
            near as (
              select c.id as course_id, c.slug, c.lecturer_id, c.for_children, v.title, v.summary, v.language, v.level, v.minutes, v.lessons,
                     v.tags, v.words @@ a.stems as fits, a.stems,
                     case when a.letters = '' then 0 else greatest(word_similarity(a.letters, lower(v.title)),
                       0.9 * word_similarity(a.letters, lower(v.keywords)),
                       0.8 * word_similarity(a.letters, lower(v.summary))) end as likeness,
                     ts_rank(v.words, a.stems) as rank
                from course.course c join course.version v on v.id = c.published_id cross join asked a
               where (:subject = '' or :subject = any (v.tags))
                 and (:level = '' or v.level = :level)
                 and (:language = '' or v.language = :language)
                 and (not :children or c.for_children)),
            ordered as (
              select n.*, lower(n.title) as sorted,
                     -(case when n.fits then 1 + n.rank else 0 end + n.likeness)::float8 as distance
                from near n where :words = '' or n.fits or n.likeness > :similar)
            select o.course_id, o.slug, o.lecturer_id, o.for_children, o.language, o.level, o.minutes, o.lessons, o.tags, o.distance, o.sorted,
                   case when o.fits then ts_headline('course.german', o.title, o.stems, %1$s) else o.title end as title,
                   case when o.fits then ts_headline('course.german', o.summary, o.stems, %1$s) else o.summary end as summary
              from ordered o
            """.formatted(MARKS);

    /** @param next where the following page begins, null when this is the last */
    record Found(List<CourseCard> cards, @Nullable Cursor next) {
        Found {
            cards = List.copyOf(cards);
        }
    }

    private record Hit(CourseCard card, Cursor place) {}

    private final JdbcClient jdbc;

    Catalogue(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Found search(Wish wish) {
        var from = wish.from();
        var after = from == null ? "" : "where (o.distance, o.sorted, o.course_id) > (:distance, :sorted, :course)\n";
        var query = jdbc.sql(FOUND + after + "order by o.distance, o.sorted, o.course_id limit " + (PAGE + 1))
                .param("words", wish.words())
                .param("subject", wish.subject())
                .param("level", wish.level())
                .param("language", wish.language())
                .param("children", wish.children())
                .param("similar", SIMILAR);
        if (from != null) {
            query = query.param("distance", from.distance())
                    .param("sorted", from.title())
                    .param("course", from.course());
        }
        var hits = query.query((row, n) -> new Hit(
                        Rows.card(row, n),
                        new Cursor(
                                row.getDouble("distance"),
                                row.getString("sorted"),
                                row.getObject("course_id", java.util.UUID.class))))
                .list();
        var shown = hits.subList(0, Math.min(PAGE, hits.size()));
        return new Found(
                shown.stream().map(Hit::card).toList(),
                hits.size() > PAGE ? shown.getLast().place() : null);
    }

    /** The courses whose words are nearest, for those who found nothing. */
    List<CourseCard> suggestions(Wish wish) {
        return jdbc.sql("""
                        select c.id as course_id, c.slug, c.lecturer_id, c.for_children, v.title, v.summary, v.language, v.level, v.minutes,
                               v.lessons, v.tags
                          from course.course c join course.version v on v.id = c.published_id
                         where not :children or c.for_children
                         order by greatest(word_similarity(lower(:words), lower(v.title)),
                                           word_similarity(lower(:words), lower(v.keywords))) desc, v.published_at desc
                         limit 3""")
                .param("words", wish.words())
                .param("children", wish.children())
                .query(Rows::card)
                .list();
    }

    /** The newest courses, for the front page. */
    public List<CourseCard> newest(int most) {
        return jdbc.sql("""
                        select c.id as course_id, c.slug, c.lecturer_id, c.for_children, v.title, v.summary, v.language, v.level, v.minutes,
                               v.lessons, v.tags
                          from course.course c join course.version v on v.id = c.published_id
                         order by v.published_at desc, c.id desc limit ?""").param(most).query(Rows::card).list();
    }

    /** What there is in all published courses together. */
    record Figures(int courses, int lessons, int questions) {}

    Figures figures() {
        return jdbc.sql("""
                        select count(*) as courses, coalesce(sum(v.lessons), 0) as lessons, coalesce(sum(v.points), 0) as questions
                          from course.course c join course.version v on v.id = c.published_id""")
                .query((row, n) -> new Figures(row.getInt("courses"), row.getInt("lessons"), row.getInt("questions")))
                .single();
    }

    /** A lesson that anybody may read at once. */
    record Taste(String slug, String course, String lesson, String language, int minutes) {}

    /** The free lesson of the course that has been there the longest. */
    Optional<Taste> taste() {
        return jdbc.sql("""
                        select c.slug, v.title as course, l.title as lesson, v.language, l.minutes
                          from course.course c
                          join course.version v on v.id = c.published_id
                          join course.lesson l on l.version_id = v.id and l.position = v.preview
                         order by c.id limit 1""")
                .query((row, n) -> new Taste(
                        row.getString("slug"),
                        row.getString("course"),
                        row.getString("lesson"),
                        row.getString("language"),
                        row.getInt("minutes")))
                .optional();
    }

    /** By what the academy's courses can be filtered: the commonest subjects, all languages. */
    Offer offer() {
        return jdbc.sql("""
                        select coalesce((select array_agg(tag order by often desc, tag)
                                  from (select tag, count(*) as often from course.course c
                                          join course.version v on v.id = c.published_id, unnest(v.tags) as tag
                                         group by tag order by often desc, tag limit 12) t), '{}') as subjects,
                               coalesce((select array_agg(distinct v.language order by v.language)
                                  from course.course c join course.version v on v.id = c.published_id), '{}') as languages,
                               coalesce((select array_agg(distinct v.level order by v.level)
                                  from course.course c join course.version v on v.id = c.published_id
                                 where v.level <> ''), '{}') as levels,
                               exists (select from course.course
                                        where for_children and published_id is not null) as children""").query(Offer::of).single();
    }
}
