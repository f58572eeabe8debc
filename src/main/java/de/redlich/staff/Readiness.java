package de.redlich.staff;

import de.redlich.academy.CurrentAcademy;
import de.redlich.privacy.Evidence;
import de.redlich.privacy.PersonId;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whether somebody may see personal data at all: the confidentiality declaration is signed and the training passed, both not
 * too long ago. While the academy has named no course as its training, the declaration alone counts.
 */
@Service
public class Readiness {
    /** Version of the words under {@code staff.declaration.text}; with a new one everybody signs anew. */
    public static final String VERSION = "2026-11";

    static final String SIGNED = "staff.declared";

    private final JdbcClient jdbc;
    private final Policies policies;
    private final Evidence evidence;
    private final InstantSource time;

    Readiness(JdbcClient jdbc, Policies policies, Evidence evidence, InstantSource time) {
        this.jdbc = jdbc;
        this.policies = policies;
        this.evidence = evidence;
        this.time = time;
    }

    /**
     * @param signedUntil null when nothing valid is signed
     * @param training short name of the course, null when the academy asks for none
     * @param trainedUntil null when no valid training is known
     */
    public record State(
            @Nullable Instant signedUntil,
            @Nullable String training,
            @Nullable Instant trainedUntil) {
        public boolean isReady() {
            return signedUntil != null && (training == null || trainedUntil != null);
        }
    }

    /** In one round trip. */
    public State of(PersonId person) {
        return jdbc.sql("""
                        select p.training,
                               (select max(d.until) from staff.declaration d
                                 where d.person_id = :person and d.version = :version and d.until > :now) as signed,
                               (select max(t.until) from staff.training t
                                 where t.person_id = :person and t.course = p.training and t.until > :now) as trained
                          from (select 1) x left join staff.policy p on p.academy_id = :academy""")
                .param("person", person.value())
                .param("version", VERSION)
                .param("now", Entitlements.utc(time.instant()))
                .param("academy", CurrentAcademy.id().value())
                .query((row, n) -> new State(
                        Entitlements.instant(row, "signed"),
                        row.getString("training"),
                        Entitlements.instant(row, "trained")))
                .single();
    }

    /** @param words exactly what was shown */
    @Transactional
    public void sign(PersonId person, String words, String language) {
        var now = time.instant();
        jdbc.sql("""
                insert into staff.declaration (academy_id, person_id, version, signed_at, until)
                select academy_id, id, ?, ?, ? from staff.member where id = ? and left_at is null""")
                .params(
                        VERSION,
                        Entitlements.utc(now),
                        Entitlements.utc(policies.current().validFrom(now)),
                        person.value())
                .update();
        evidence.add(person, SIGNED, words, VERSION, language);
    }

    /** A member of the staff has completed a course; it counts when it is the training. */
    @Transactional
    public void passed(PersonId person, String course) {
        var now = time.instant();
        var policy = policies.current();
        if (course.equals(policy.training())) {
            jdbc.sql("""
                    insert into staff.training (academy_id, person_id, course, passed_at, until)
                    select academy_id, id, ?, ?, ? from staff.member where id = ? and left_at is null""")
                    .params(course, Entitlements.utc(now), Entitlements.utc(policy.validFrom(now)), person.value())
                    .update();
        }
    }
}
