package de.redlich.certificate;

import de.redlich.academy.CurrentAcademy;
import de.redlich.account.People;
import de.redlich.account.Person;
import de.redlich.course.CourseId;
import de.redlich.course.CourseVersion;
import de.redlich.course.Courses;
import de.redlich.course.VersionId;
import de.redlich.learning.CourseCompleted;
import de.redlich.learning.Results;
import de.redlich.learning.Results.Points;
import de.redlich.page.Language;
import de.redlich.privacy.Evidence;
import de.redlich.privacy.PersonId;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Issues certificates. What was issued is written into the evidence, so that it can be shown that none was made up later. */
@Service
public class Issuing {
    private static final String WORDS = "1";

    private final Certificates certificates;
    private final People people;
    private final Courses courses;
    private final Results results;
    private final Evidence evidence;
    private final ApplicationEventPublisher events;

    Issuing(
            Certificates certificates,
            People people,
            Courses courses,
            Results results,
            Evidence evidence,
            ApplicationEventPublisher events) {
        this.certificates = certificates;
        this.people = people;
        this.courses = courses;
        this.results = results;
        this.evidence = evidence;
        this.events = events;
    }

    /** The learner's last step and the certificate are kept together or not at all. */
    @EventListener
    void on(CourseCompleted completed) {
        issue(completed.person(), completed.course(), completed.version());
    }

    /**
     * Issues a certificate for a completed course, in the running transaction.
     *
     * @return empty when the person has one for this course already
     */
    @Transactional
    public Optional<CertificateId> issue(PersonId holder, CourseId course, VersionId version) {
        var person = people.find(holder).orElseThrow();
        var achievement = achievement(courses.version(version).orElseThrow(), results.of(holder, course, version));
        var issued = certificates.add(person, course, version, achievement);
        issued.ifPresent(id -> record(person, id, course, achievement));
        return issued;
    }

    private void record(Person holder, CertificateId id, CourseId course, Achievement achievement) {
        var words = id.value() + "\n" + holder.name() + "\n" + achievement;
        evidence.add(
                holder.id(),
                "certificate.issued",
                words,
                WORDS,
                holder.language().code());
        events.publishEvent(new CertificateIssued(CurrentAcademy.id(), id, holder.id(), course));
    }

    private static Achievement achievement(CourseVersion version, Points points) {
        var language = version.language().isBlank() ? Language.DE.code() : version.language();
        return new Achievement(
                version.title(), language, version.minutes(), version.lessons(), points.reached(), points.possible());
    }
}
