package de.redlich.course;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a new version changes for those who know the old one. */
@Repository
class Comparison {
    enum Kind {
        ADDED,
        CHANGED,
        REMOVED
    }

    /** @param title in the new version, or in the old one when it is gone */
    record Change(Kind kind, String title, String before) {}

    private final JdbcClient jdbc;

    Comparison(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Lessons that differ, in the new order, the removed ones last. */
    List<Change> of(VersionId before, VersionId after) {
        return jdbc.sql("""
                        select case when o.key is null then 'ADDED' when n.key is null then 'REMOVED' else 'CHANGED' end as kind,
                               coalesce(n.title, o.title) as title, coalesce(o.title, '') as before
                          from (select * from course.lesson where version_id = ?) as o
                          full join (select * from course.lesson where version_id = ?) as n on n.key = o.key
                         where o.key is null or n.key is null or n.title <> o.title or n.blocks <> o.blocks
                         order by n.position nulls last, o.position""")
                .param(before.value())
                .param(after.value())
                .query((row, n) -> new Change(
                        Kind.valueOf(row.getString("kind")), row.getString("title"), row.getString("before")))
                .list();
    }
}
