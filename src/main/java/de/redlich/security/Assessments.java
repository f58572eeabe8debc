package de.redlich.security;

import de.redlich.academy.CurrentAcademy;
import de.redlich.account.SignedIn;
import de.redlich.privacy.Evidence;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The impact assessments of the current academy. A version is never changed; a new one is written instead. */
@Repository
class Assessments {
    private static final String SELECT = """
            select processing, version, description, necessity, risks, measures, decision, review_on, written_at
              from security.assessment
            """;

    private final JdbcClient jdbc;
    private final Evidence evidence;

    Assessments(JdbcClient jdbc, Evidence evidence) {
        this.jdbc = jdbc;
        this.evidence = evidence;
    }

    /** The version that holds, of each processing. */
    List<Assessment> latest() {
        return jdbc.sql(SELECT + """
                        a where version = (select max(version) from security.assessment b
                                            where b.academy_id = a.academy_id and b.processing = a.processing)
                         order by processing""").query(Assessments::assessment).list();
    }

    /** All versions of one processing, newest first. */
    List<Assessment> of(String processing) {
        return jdbc.sql(SELECT + "where processing = ? order by version desc")
                .param(processing)
                .query(Assessments::assessment)
                .list();
    }

    /** Adds it as the next version; the number it carries does not count. */
    @Transactional
    public void write(SignedIn staff, Assessment it) {
        jdbc.sql("""
                insert into security.assessment
                  (academy_id, processing, version, description, necessity, risks, measures, decision, review_on, written_at)
                select ?, ?, coalesce(max(version), 0) + 1, ?, ?, ?, ?, ?, ?, ? from security.assessment where processing = ?""")
                .params(CurrentAcademy.id().value(), it.processing(), it.description(), it.necessity(), it.risks())
                .params(it.measures(), it.decision().name(), it.reviewOn())
                .params(it.writtenAt().atOffset(ZoneOffset.UTC), it.processing())
                .update();
        evidence.add(
                staff.id(),
                "security.assessment_written",
                it.processing() + "\n" + it.description() + "\n" + it.necessity() + "\n" + it.risks() + "\n"
                        + it.measures() + "\n" + it.decision(),
                "1",
                staff.language().code());
    }

    private static Assessment assessment(ResultSet row, int number) throws SQLException {
        return new Assessment(
                row.getString("processing"),
                row.getInt("version"),
                row.getString("description"),
                row.getString("necessity"),
                row.getString("risks"),
                row.getString("measures"),
                Assessment.Decision.valueOf(row.getString("decision")),
                row.getObject("review_on", LocalDate.class),
                row.getObject("written_at", OffsetDateTime.class).toInstant());
    }
}
