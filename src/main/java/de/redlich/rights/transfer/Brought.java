package de.redlich.rights.transfer;

import de.redlich.academy.CurrentAcademy;
import de.redlich.certificate.CertificateRecords;
import de.redlich.learning.Transcript;
import de.redlich.privacy.PersonId;
import de.redlich.privacy.Sealing;
import java.nio.charset.StandardCharsets;
import java.sql.Types;
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
import tools.jackson.databind.json.JsonMapper;

/** What people brought along from other providers. */
@Repository
class Brought {
    private static final String COURSE = "rights.brought_course.record";
    private static final String CERTIFICATE = "rights.brought_certificate.record";
    private static final JsonMapper JSON = JsonMapper.shared();

    /** A course as it is listed. */
    record Course(
            String origin,
            String title,
            int lessons,
            int lessonsDone,
            boolean applied,
            @Nullable Instant completedAt) {}

    private final JdbcClient jdbc;
    private final Sealing sealing;
    private final InstantSource time;

    Brought(JdbcClient jdbc, Sealing sealing, InstantSource time) {
        this.jdbc = jdbc;
        this.sealing = sealing;
        this.time = time;
    }

    /** Keeps the course; one brought before from the same place is replaced by what it is now. */
    void keep(PersonId person, Transcript course, boolean applied) {
        var origin = Objects.requireNonNull(course.origin());
        var id = row(person, origin + "\n" + course.key());
        jdbc.sql("""
                insert into rights.brought_course (id, academy_id, person_id, origin, course_key, title, language, lessons,
                                                   lessons_done, applied, record, enrolled_at, completed_at, brought_at)
                values (:id, :academy, :person, :origin, :key, :title, :language, :lessons,
                        :done, :applied, :record, :enrolled, :completed, :now)
                on conflict (person_id, origin, course_key) do update
                   set title = excluded.title, lessons = excluded.lessons, lessons_done = excluded.lessons_done,
                       applied = excluded.applied, record = excluded.record, completed_at = excluded.completed_at,
                       brought_at = excluded.brought_at""")
                .param("id", id)
                .param("academy", CurrentAcademy.id().value())
                .param("person", person.value())
                .param("origin", origin)
                .param("key", course.key())
                .param("title", course.title())
                .param("language", course.language())
                .param("lessons", course.lessonCount())
                .param("done", course.lessonsDone())
                .param("applied", applied)
                .param("record", sealing.seal(person, COURSE, id, JSON.writeValueAsString(course)))
                .param("enrolled", written(course.enrolledAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("completed", written(course.completedAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("now", written(time.instant()))
                .update();
    }

    void keep(PersonId person, CertificateRecords.Entry certificate) {
        var id = row(person, certificate.address());
        jdbc.sql("""
                insert into rights.brought_certificate (id, academy_id, person_id, address, title, issuer, issued_at, revoked_at,
                                                        record, brought_at)
                values (:id, :academy, :person, :address, :title, :issuer, :issued, :revoked, :record, :now)
                on conflict (person_id, address) do update
                   set revoked_at = excluded.revoked_at, record = excluded.record""")
                .param("id", id)
                .param("academy", CurrentAcademy.id().value())
                .param("person", person.value())
                .param("address", certificate.address())
                .param("title", certificate.title())
                .param("issuer", certificate.issuer())
                .param("issued", written(certificate.issuedAt()))
                .param("revoked", written(certificate.revokedAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("record", sealing.seal(person, CERTIFICATE, id, JSON.writeValueAsString(certificate)))
                .param("now", written(time.instant()))
                .update();
    }

    List<Course> courses(PersonId person) {
        return jdbc.sql("""
                select origin, title, lessons, lessons_done, applied, completed_at
                  from rights.brought_course where person_id = ? order by title, id""")
                .param(person.value())
                .query((row, n) -> {
                    var completed = row.getObject("completed_at", OffsetDateTime.class);
                    return new Course(
                            row.getString("origin"),
                            row.getString("title"),
                            row.getInt("lessons"),
                            row.getInt("lessons_done"),
                            row.getBoolean("applied"),
                            completed == null ? null : completed.toInstant());
                })
                .list();
    }

    /** Whole, as far as there is no such course here in which it goes on. */
    List<Transcript> notApplied(PersonId person) {
        return jdbc.sql("select id, record from rights.brought_course where person_id = ? and not applied order by id")
                .param(person.value())
                .query((row, n) -> JSON.readValue(
                        sealing.open(person, COURSE, row.getObject("id", UUID.class), row.getBytes("record")),
                        Transcript.class))
                .list();
    }

    List<CertificateRecords.Entry> certificates(PersonId person) {
        return jdbc.sql("select id, record from rights.brought_certificate where person_id = ? order by issued_at, id")
                .param(person.value())
                .query((row, n) -> JSON.readValue(
                        sealing.open(person, CERTIFICATE, row.getObject("id", UUID.class), row.getBytes("record")),
                        CertificateRecords.Entry.class))
                .list();
    }

    /** The same row for the same thing for ever, so that one statement can seal for it and write it. */
    private static UUID row(PersonId person, String what) {
        return UUID.nameUUIDFromBytes((person.value() + "\n" + what).getBytes(StandardCharsets.UTF_8));
    }

    private static @Nullable OffsetDateTime written(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
