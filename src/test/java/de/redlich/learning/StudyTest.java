package de.redlich.learning;

import static org.assertj.core.api.Assertions.assertThat;

import de.redlich.Installed;
import de.redlich.Promise;
import de.redlich.account.Role;
import de.redlich.course.VersionId;
import de.redlich.privacy.PersonId;
import de.redlich.quiz.Answers;
import de.redlich.quiz.Given;
import de.redlich.quiz.Stamp;
import de.redlich.staff.Policies;
import de.redlich.staff.Policy;
import de.redlich.staff.Readiness;
import de.redlich.staff.Rights;
import de.redlich.staff.TrainingBegunAgain;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@Installed
@RecordApplicationEvents
class StudyTest {
    @Autowired
    private ApplicationContext context;

    @Autowired
    private ApplicationEvents events;

    @Autowired
    private Study study;

    @Autowired
    private Answers answers;

    @Autowired
    private Enrolments enrolments;

    private School school;
    private PersonId ada;

    @BeforeEach
    void adaTakesTheCourse() {
        school = School.in("dravoiqent", context);
        ada = school.learner();
        school.in(() -> enrolments.enrol(ada, school.course));
    }

    @Test
    @Promise("B1")
    void enrollingTwiceAtOnceIsEnrollingOnce() throws Exception {
        var bea = school.learner();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var begun = threads
                    .invokeAll(IntStream.range(0, 6)
                            .mapToObj(i -> (java.util.concurrent.Callable<Boolean>)
                                    () -> school.in(() -> enrolments.enrol(bea, school.course)))
                            .toList())
                    .stream()
                    .map(it -> it.resultNow())
                    .toList();
            assertThat(begun).containsOnlyOnce(true);
        }
    }

    @Test
    @Promise("B4")
    void theCourseIsCompletedWithAllLessonsAndMostPoints() {
        complete("anfang", "mitte", "ende");
        assertThat(attendance().required().completed()).as("no points yet").isFalse();
        assertThat(standing().pointsMissing()).isEqualTo(2);

        check(School.CHOICE, "0");
        assertThat(attendance().required().completed()).as("1 of 3 points").isFalse();
        check(School.CLOZE, "Berlin");

        assertThat(attendance().required().completed()).isTrue();
        assertThat(completions()).singleElement().satisfies(event -> {
            assertThat(event.enrolment()).isEqualTo(attendance().required().id());
            assertThat(event.course()).isEqualTo(school.course.id());
            assertThat(event.version()).isEqualTo(school.course.version().id());
        });
    }

    @Test
    void completionIsToldOnce() {
        check(School.CHOICE, "0");
        check(School.CLOZE, "Berlin");
        complete("anfang", "mitte", "ende", "ende");
        school.run(() -> study.reopen(attendance(), "ende"));
        complete("ende");
        check(School.MATRIX, "0", "1");

        assertThat(completions()).hasSize(1);
        assertThat(attendance().required().completed()).isTrue();
    }

    @Test
    void twoLastLessonsCompletedAtOnceStillCompleteTheCourse() throws Exception {
        check(School.CHOICE, "0");
        check(School.CLOZE, "Berlin");
        complete("anfang");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var attendance = attendance();
            List.of("mitte", "ende")
                    .forEach(lesson -> threads.submit(() -> school.run(() -> study.complete(ada, attendance, lesson))));
        }
        assertThat(attendance().required().completed()).isTrue();
    }

    @Test
    void aSolutionThatWasShownGivesNoPointUntilTheQuestionIsBegunAnew() {
        school.run(() -> answers.reveal(ada, school.course.id(), School.CHOICE, given("1"), Stamp.fresh()));
        check(School.CHOICE, "0");
        assertThat(standing().points()).isZero();

        school.run(() -> answers.again(ada, school.course.id(), School.CHOICE));
        check(School.CHOICE, "0");
        assertThat(standing().points()).isEqualTo(1);
    }

    @Test
    void leavingAndComingBackLosesNothing() {
        complete("anfang");
        check(School.CHOICE, "0");
        school.run(() -> enrolments.leave(ada, school.course.id()));
        assertThat(attendance().enrolled()).isFalse();

        assertThat(school.in(() -> enrolments.enrol(ada, school.course))).isTrue();
        assertThat(attendance().done()).containsExactly("anfang");
        assertThat(standing().points()).isEqualTo(1);
    }

    @Test
    @Promise("B2")
    void aNewVersionIsTakenOnlyWhenTheLearnerWantsAndThenNothingIsLost() {
        complete("anfang", "mitte");
        check(School.CLOZE, "Berlin");
        var old = attendance().version();
        var fresh = school.publishNext(
                List.of(School.LESSONS.get(1), School.lesson("neu", "Neu", School.prose("n1")), School.LESSONS.get(0)));

        assertThat(attendance().version()).isEqualTo(old);
        assertThat(attendance().newVersion()).isTrue();
        assertThat(school.in(() -> study.move(ada, attendance(), fresh))).isTrue();

        assertThat(attendance().version()).isEqualTo(fresh);
        assertThat(standing()).isEqualTo(new PassRule.Standing(3, 2, 1, 2));
        complete("neu");
        check(School.CHOICE, "0");
        assertThat(completions())
                .singleElement()
                .satisfies(it -> assertThat(it.version()).isEqualTo(fresh));
    }

    @Test
    void nobodyMovesToAVersionOfAnotherCourseOrToNone() {
        var other = School.in("dravoiqent", context);
        assertThat(school.in(() ->
                        study.move(ada, attendance(), other.course.version().id())))
                .isFalse();
        assertThat(school.in(() -> study.move(ada, attendance(), new VersionId(UUID.randomUUID()))))
                .isFalse();
        assertThat(attendance().version()).isEqualTo(school.course.version().id());
    }

    @Test
    @Promise("S4")
    void theStaffsTrainingIsACourseThatIsTakenAgainSomeDay() {
        var policies = context.getBean(Policies.class);
        var readiness = context.getBean(Readiness.class);
        var before = school.in(policies::current);
        school.run(() -> policies.set(new Policy(school.slug(), 12, 12)));
        try {
            school.run(() -> context.getBean(Rights.class).give(ada, Role.SUPPORT, null, null, "Betreuung"));
            check(School.CHOICE, "0");
            check(School.CLOZE, "Berlin");
            assertThat(school.in(() -> readiness.of(ada)).trainedUntil()).isNull();
            complete("anfang", "mitte", "ende");
            assertThat(school.in(() -> readiness.of(ada)).trainedUntil()).isNotNull();

            school.run(() -> context.publishEvent(new TrainingBegunAgain(ada, school.slug())));
            assertThat(attendance().required().completed()).isFalse();
            complete("anfang", "mitte", "ende");
            assertThat(completions()).as("it counts once more").hasSize(2);
        } finally {
            school.run(() -> policies.set(before));
        }
    }

    private List<CourseCompleted> completions() {
        return events.stream(CourseCompleted.class)
                .filter(it -> it.person().equals(ada))
                .toList();
    }

    private void complete(String... lessons) {
        for (var lesson : lessons) {
            school.run(() -> study.complete(ada, attendance(), lesson));
        }
    }

    private void check(de.redlich.course.content.Quiz quiz, String... parts) {
        school.run(() -> study.check(ada, attendance(), quiz, given(parts), Stamp.fresh()));
    }

    private PassRule.Standing standing() {
        return school.in(() -> study.standing(ada, attendance()));
    }

    private Attendance attendance() {
        return school.in(() -> enrolments.attendance(school.slug(), ada, 0)).orElseThrow();
    }

    private static Given given(String... parts) {
        return new Given(List.of(parts));
    }
}
