package de.redlich.course;

import de.redlich.account.People;
import de.redlich.account.Role;
import de.redlich.privacy.PersonId;
import de.redlich.privacy.erasure.Erasures;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives courses another lecturer. Versions, drafts, learners and their progress stay as they are. */
@Service
class Handovers {
    private final Drafts drafts;
    private final People people;
    private final Erasures erasures;
    private final ApplicationEventPublisher events;

    Handovers(Drafts drafts, People people, Erasures erasures, ApplicationEventPublisher events) {
        this.drafts = drafts;
        this.people = people;
        this.erasures = erasures;
        this.events = events;
    }

    /** Whoever teaches here under that address and is not about to leave. */
    Optional<PersonId> lecturer(String email) {
        return people.withEmail(email)
                .filter(id -> people.find(id).filter(it -> it.is(Role.LECTURER)).isPresent())
                .filter(id -> erasures.of(id).isEmpty());
    }

    Optional<PersonId> anybody(String email) {
        return people.withEmail(email);
    }

    /** Courses that nobody can write: their lecturer's account has ended or is about to, or teaches no more. */
    List<TaughtCourse> withoutLecturer() {
        var leaving =
                erasures.open().stream().flatMap(it -> it.person().stream()).collect(Collectors.toSet());
        return drafts.exceptOf(people.with(Role.LECTURER).stream()
                .filter(it -> !leaving.contains(it))
                .toList());
    }

    /** @throws NoSuchElementException when one of them is no longer that lecturer's; then none is handed over */
    @Transactional
    public void handOver(PersonId from, Collection<CourseId> courses, PersonId to) {
        if (!courses.isEmpty()) {
            hand(Optional.of(from), courses, to);
        }
    }

    /** Finds somebody for courses that have nobody, and tells whoever had them as far as there is still somebody to tell. */
    @Transactional
    public void entrust(Collection<CourseId> courses, PersonId to) {
        var bereft = new LinkedHashMap<Optional<PersonId>, List<CourseId>>();
        withoutLecturer().stream()
                .filter(it -> courses.contains(it.id()))
                .forEach(it -> bereft.merge(
                        Optional.of(it.lecturer())
                                .filter(former -> people.find(former).isPresent()),
                        List.of(it.id()),
                        (some, more) ->
                                Stream.concat(some.stream(), more.stream()).toList()));
        bereft.forEach((from, theirs) -> hand(from, theirs, to));
    }

    private void hand(Optional<PersonId> from, Collection<CourseId> courses, PersonId to) {
        if (drafts.handOver(courses, from, to) != courses.size()) {
            throw new NoSuchElementException("a course is not theirs any more");
        }
        events.publishEvent(new CoursesHandedOver(List.copyOf(courses), from, to));
    }
}
