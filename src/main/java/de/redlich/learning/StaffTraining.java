package de.redlich.learning;

import de.redlich.course.Courses;
import de.redlich.staff.Readiness;
import de.redlich.staff.TrainingBegunAgain;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The training of the staff is a course of this very platform: completing it counts, and is due again some day. */
@Component
class StaffTraining {
    private final Readiness readiness;
    private final Courses courses;
    private final JdbcClient jdbc;

    StaffTraining(Readiness readiness, Courses courses, JdbcClient jdbc) {
        this.readiness = readiness;
        this.courses = courses;
        this.jdbc = jdbc;
    }

    @EventListener
    void on(CourseCompleted completed) {
        courses.find(completed.course()).ifPresent(it -> readiness.passed(completed.person(), it.slug()));
    }

    /** Lessons are to be read and answered once more; what was answered stays, and so does the certificate. */
    @EventListener
    void on(TrainingBegunAgain begun) {
        courses.published(begun.course()).ifPresent(course -> {
            jdbc.sql("""
                    update learning.progress set completed_at = null
                     where enrolment_id in (select id from learning.enrolment where learner_id = ? and course_id = ?)""").params(begun.person().value(), course.id().value()).update();
            jdbc.sql("update learning.enrolment set completed_at = null where learner_id = ? and course_id = ?")
                    .params(begun.person().value(), course.id().value())
                    .update();
        });
    }
}
