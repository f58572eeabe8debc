package de.redlich.certificate;

import de.redlich.academy.CurrentAcademy;
import de.redlich.account.Person;
import de.redlich.course.CourseId;
import de.redlich.course.VersionId;
import de.redlich.page.Language;
import de.redlich.privacy.PersonId;
import de.redlich.privacy.Sealing;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The certificates of the current academy. */
@Repository
class Certificates {
    private static final String HOLDER = "certificate.certificate.holder";
    private static final String SELECT = """
            select id, holder_id, course_id, code, holder, language, course_title, course_language, minutes, lessons,
                   points_reached, points_possible, issued_at, revoked_at, replaced_by
              from certificate.certificate
            """;

    private final JdbcClient jdbc;
    private final Sealing sealing;

    Certificates(JdbcClient jdbc, Sealing sealing) {
        this.jdbc = jdbc;
        this.sealing = sealing;
    }

    /** Adds a certificate in force; empty when the person has one for this course already. */
    Optional<CertificateId> add(Person holder, CourseId course, VersionId version, Achievement achievement) {
        var id = jdbc.sql("select uuidv7()").query(UUID.class).single();
        var added = jdbc.sql("""
                        insert into certificate.certificate
                          (id, academy_id, holder_id, course_id, version_id, code, holder, language, course_title,
                           course_language, minutes, lessons, points_reached, points_possible)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (holder_id, course_id) where revoked_at is null do nothing""")
                .params(id, CurrentAcademy.id().value(), holder.id().value(), course.value(), version.value())
                .param(Code.random().value())
                .param(sealing.seal(holder.id(), HOLDER, id, holder.name()))
                .params(holder.language().code(), achievement.title(), achievement.language())
                .params(achievement.minutes(), achievement.lessons(), achievement.reached(), achievement.possible())
                .update();
        return added == 1 ? Optional.of(new CertificateId(id)) : Optional.empty();
    }

    /**
     * For anybody who has the code. Empty also when the holder's data were erased or may not be shown: then the code verifies
     * nothing.
     */
    Optional<Certificate> withCode(Code code) {
        try {
            return jdbc.sql(SELECT + "where code = ? and privacy.may(holder_id, 'certificate_verification')")
                    .param(code.value())
                    .query(this::certificate)
                    .optional();
        } catch (Sealing.Unreadable erased) {
            return Optional.empty();
        }
    }

    /** A certificate of that person's; somebody else's is not found. */
    Optional<Certificate> ofHolder(PersonId holder, CertificateId id) {
        return jdbc.sql(SELECT + "where holder_id = ? and id = ?")
                .params(holder.value(), id.value())
                .query(this::certificate)
                .optional();
    }

    /** The certificate in force for a course. */
    Optional<Certificate> ofCourse(PersonId holder, CourseId course) {
        return jdbc.sql(SELECT + "where holder_id = ? and course_id = ? and revoked_at is null")
                .params(holder.value(), course.value())
                .query(this::certificate)
                .optional();
    }

    /** All of a person's certificates, newest first. */
    List<Certificate> ofHolder(PersonId holder) {
        return jdbc.sql(SELECT + "where holder_id = ? order by id desc")
                .param(holder.value())
                .query(this::certificate)
                .list();
    }

    /** @param reason told to the holder only */
    void revoke(CertificateId id, String reason) {
        jdbc.sql("""
                update certificate.certificate set revoked_at = now(), revocation_reason = ?
                 where id = ? and revoked_at is null""").params(reason, id.value()).update();
    }

    /** The same achievement under the name the holder has now; the old paper says that it was replaced. */
    Optional<CertificateId> replace(Certificate old, Person holder, String reason) {
        var version = jdbc.sql("select version_id from certificate.certificate where id = ?")
                .param(old.id().value())
                .query(UUID.class)
                .single();
        revoke(old.id(), reason);
        var issued = add(holder, old.course(), new VersionId(version), old.achievement());
        issued.ifPresent(it -> jdbc.sql("update certificate.certificate set replaced_by = ? where id = ?")
                .params(it.value(), old.id().value())
                .update());
        return issued;
    }

    private Certificate certificate(ResultSet row, int number) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var holder = new PersonId(row.getObject("holder_id", UUID.class));
        var revoked = row.getObject("revoked_at", OffsetDateTime.class);
        return new Certificate(
                new CertificateId(id),
                holder,
                new CourseId(row.getObject("course_id", UUID.class)),
                new Code(row.getString("code")),
                sealing.open(holder, HOLDER, id, row.getBytes("holder")),
                Language.of(row.getString("language")).orElse(Language.DE),
                achievement(row),
                instant(row.getObject("issued_at", OffsetDateTime.class)),
                revoked == null ? null : instant(revoked),
                row.getObject("replaced_by") != null);
    }

    private static Achievement achievement(ResultSet row) throws SQLException {
        return new Achievement(
                row.getString("course_title"),
                row.getString("course_language"),
                row.getInt("minutes"),
                row.getInt("lessons"),
                row.getInt("points_reached"),
                row.getInt("points_possible"));
    }

    private static Instant instant(OffsetDateTime time) {
        return time.toInstant();
    }
}
