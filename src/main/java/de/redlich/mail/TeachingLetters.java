package de.redlich.mail;

import de.redlich.account.People;
import de.redlich.account.Person;
import de.redlich.course.Courses;
import de.redlich.course.CoursesHandedOver;
import de.redlich.course.TaughtCourse;
import de.redlich.privacy.PersonId;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes to lecturers about their courses, in the transaction in which something happened to them. */
@Component
class TeachingLetters {
    private final Outbox outbox;
    private final People people;
    private final Courses courses;

    TeachingLetters(Outbox outbox, People people, Courses courses) {
        this.outbox = outbox;
        this.people = people;
        this.courses = courses;
    }

    @EventListener
    void on(CoursesHandedOver event) {
        var titles = courses.byLecturer(event.to()).stream()
                .filter(it -> event.courses().contains(it.id()))
                .map(TaughtCourse::title)
                .collect(Collectors.joining("\n\n"));
        var received = event.from()
                .map(from -> Letter.to(event.to(), "mail.coursesreceived").saying(name(from), titles))
                .orElseGet(() -> Letter.to(event.to(), "mail.coursesentrusted").saying(titles));
        outbox.put(received.leadingTo("/lehre"));
        event.from()
                .ifPresent(
                        from -> outbox.put(Letter.to(from, "mail.coursesgiven").saying(name(event.to()), titles)));
    }

    private String name(PersonId person) {
        return people.find(person).map(Person::name).orElseThrow();
    }
}
