package de.redlich.learning;

import static org.assertj.core.api.Assertions.assertThat;

import de.redlich.Installed;
import de.redlich.Promise;
import de.redlich.privacy.PersonId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@Installed
class LessonProgressTest {
    @Autowired
    private ApplicationContext context;

    @Autowired
    private LessonProgress progress;

    @Autowired
    private Enrolments enrolments;

    @Autowired
    private JdbcClient jdbc;

    private School school;
    private PersonId ada;
    private Instant start;

    @BeforeEach
    void adaTakesTheCourse() {
        school = School.in("dravoiqent", context);
        ada = school.learner();
        school.in(() -> enrolments.enrol(ada, school.course));
        start = Instant.now();
    }

    /** Reports of one page may be repeated, overtake each other or get lost: what counts is the furthest one that arrived. */
    @Test
    @Promise({"B2", "B3"})
    void reportsThatAreRepeatedOrOvertakeEachOtherCountOnce() {
        var random = new Random(20260722);
        for (int history = 0; history < 25; history++) {
            adaTakesTheCourse();
            var view = UUID.randomUUID();
            var arriving = new ArrayList<Report>();
            int reports = 1 + random.nextInt(12);
            for (int serial = 1; serial <= reports; serial++) {
                var report = new Report(view, serial, "a" + (1 + serial % 2), serial * 7, serial * 15);
                for (int times = random.nextInt(3); times >= 0; times--) {
                    arriving.add(report);
                }
            }
            swapNeighbours(arriving, random);
            arriving.forEach(report -> arrive(report, start.plusSeconds(report.spent())));

            var last = reports * 15;
            assertThat(secondsOf(1)).as("history %d: %s", history, arriving).isEqualTo(last);
            assertThat(place(1)).isEqualTo(new Resume("a" + (1 + reports % 2), reports * 7, last));
            assertThat(weeks()).isEqualTo(last);
        }
    }

    @Test
    @Promise("B3")
    void neverMoreTimeCountsThanHasGoneBy() {
        var random = new Random(7);
        var now = start;
        for (int i = 1; i <= 60; i++) {
            now = now.plusSeconds(random.nextInt(40));
            var view = new UUID(0, random.nextInt(3));
            arrive(new Report(view, i, "a1", 0, random.nextInt(2_000)), now);
        }
        assertThat((long) secondsOf(1))
                .isBetween(1L, Duration.between(start, now).toSeconds() + 1);
    }

    @Test
    void hostileValuesBecomeHarmless() {
        arrive(new Report(UUID.randomUUID(), -3, "a1", -50, -99), start.plusSeconds(100));
        assertThat(place(1)).isEqualTo(new Resume("a1", 0, 0));

        arrive(
                new Report(UUID.randomUUID(), 9, "'; drop table x; --", 2_000_000_000, 2_000_000_000),
                start.plusSeconds(200));
        assertThat(place(1)).isEqualTo(new Resume("", 1_000_000, 100));

        arrive(new Report(UUID.randomUUID(), 1, "a2", 0, 90_000), start.plusSeconds(90_000));
        assertThat(secondsOf(1)).isEqualTo(100 + 900);
    }

    @Test
    void aLongAbsenceCountsOnlyWhatWasSpent() {
        arrive(new Report(UUID.randomUUID(), 1, "a1", 0, 20), start.plusSeconds(20));
        arrive(new Report(UUID.randomUUID(), 1, "a2", 0, 5), start.plus(Duration.ofDays(3)));
        assertThat(secondsOf(1)).isEqualTo(25);
    }

    @Test
    @Promise("B2")
    void theCourseRemembersTheLessonLastRead() {
        arrive(2, new Report(UUID.randomUUID(), 1, "m1", 33, 5), start.plusSeconds(10));
        var attendance =
                school.in(() -> enrolments.attendance(school.slug(), ada, 0)).orElseThrow();
        assertThat(attendance.required().lastKey()).isEqualTo("mitte");
        assertThat(attendance.here()).isEqualTo(new Resume("m1", 33, 5));
    }

    @Test
    void whoDoesNotTakeTheCourseReportsNothing() {
        var foreign = school.learner();
        assertThat(school.in(() -> progress.record(school.slug(), foreign, 1, report(), start)))
                .isFalse();
        assertThat(school.in(() -> progress.record(school.slug(), ada, 99, report(), start)))
                .isFalse();
        assertThat(school.in(() -> progress.record("gibt-es-nicht", ada, 1, report(), start)))
                .isFalse();
        assertThat(count()).isZero();
    }

    @Test
    void anotherAcademyDoesNotReachTheCourse() {
        var other = School.in("qexport", context);
        assertThat(other.in(() -> progress.record(school.slug(), ada, 1, report(), start)))
                .isFalse();
        assertThat(other.in(() -> enrolments.attendance(school.slug(), ada, 1))).isEmpty();
        assertThat(count()).isZero();
    }

    private static Report report() {
        return new Report(UUID.randomUUID(), 1, "a1", 10, 10);
    }

    private void arrive(Report report, Instant at) {
        arrive(1, report, at);
    }

    private void arrive(int position, Report report, Instant at) {
        assertThat(school.in(() -> progress.record(school.slug(), ada, position, report, at)))
                .isTrue();
    }

    private Resume place(int position) {
        return school.in(() -> enrolments.attendance(school.slug(), ada, position))
                .orElseThrow()
                .here();
    }

    private int secondsOf(int position) {
        return place(position).seconds();
    }

    private long weeks() {
        return sum("select coalesce(sum(seconds), 0) from learning.week where learner_id = ?");
    }

    private long count() {
        return sum("select count(*) from learning.progress where learner_id = ?");
    }

    private long sum(String sql) {
        return school.in(
                () -> jdbc.sql(sql).param(ada.value()).query(Long.class).single());
    }

    /** A network does not deal cards, but it lets a report overtake the one before. */
    private static void swapNeighbours(List<Report> reports, Random random) {
        for (int i = 1; i < reports.size(); i++) {
            if (random.nextInt(3) == 0) {
                Collections.swap(reports, i - 1, i);
            }
        }
    }
}
