package de.redlich.privacy;

import de.redlich.academy.CurrentAcademy;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The history of corrections (Art. 16 GDPR): who put which value right and when, old and new sealed for the person. */
@Repository
public class Corrections {
    private static final String OLD = "privacy.correction.old_value";
    private static final String NEW = "privacy.correction.new_value";

    /** Who changed a value. */
    public enum By {
        PERSON,
        STAFF
    }

    /** @param field {@code schema.table.column} */
    public record Correction(String field, String before, String after, By by, Instant at) {}

    private final JdbcClient jdbc;
    private final Sealing sealing;
    private final InstantSource time;

    Corrections(JdbcClient jdbc, Sealing sealing, InstantSource time) {
        this.jdbc = jdbc;
        this.sealing = sealing;
        this.time = time;
    }

    /**
     * Remembers a correction in the running transaction. A first value is no correction. Taking a voluntary value away is
     * none either: then its history goes too, because the person no longer wants us to have it.
     *
     * @param field {@code schema.table.column}, as in the labels
     */
    public void remember(PersonId person, String field, @Nullable String before, @Nullable String after, By by) {
        if (after == null) {
            forget(person, field);
        } else if (before != null && !Objects.equals(before, after)) {
            insert(person, field, before, after, by);
        }
    }

    /** Of one person, newest first. */
    public List<Correction> of(PersonId person) {
        return jdbc.sql("""
                        select id, field, old_value, new_value, by_staff, at from privacy.correction
                         where person_id = ? order by id desc""")
                .param(person.value())
                .query((row, n) -> {
                    var id = row.getObject("id", UUID.class);
                    return new Correction(
                            row.getString("field"),
                            sealing.open(person, OLD, id, row.getBytes("old_value")),
                            sealing.open(person, NEW, id, row.getBytes("new_value")),
                            row.getBoolean("by_staff") ? By.STAFF : By.PERSON,
                            row.getObject("at", OffsetDateTime.class).toInstant());
                })
                .list();
    }

    private void insert(PersonId person, String field, String before, String after, By by) {
        var id = jdbc.sql("select uuidv7()").query(UUID.class).single();
        jdbc.sql("""
                insert into privacy.correction (id, academy_id, person_id, field, old_value, new_value, by_staff, at)
                values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(id, CurrentAcademy.id().value(), person.value(), field)
                .param(sealing.seal(person, OLD, id, before))
                .param(sealing.seal(person, NEW, id, after))
                .param(by == By.STAFF)
                .param(time.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private void forget(PersonId person, String field) {
        jdbc.sql("delete from privacy.correction where person_id = ? and field = ?")
                .params(person.value(), field)
                .update();
    }
}
