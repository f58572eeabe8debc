package de.redlich.staff;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import de.redlich.academy.Academies;
import de.redlich.academy.CurrentAcademy;
import de.redlich.page.Page;
import java.time.LocalTime;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Every morning: reviews go on, and who has no account any more works here no more. */
@Component
class ReviewJob {
    private static final LocalTime MORNING = LocalTime.of(5, 10);

    private final Reviews reviews;
    private final Members members;
    private final Personnel personnel;

    ReviewJob(Reviews reviews, Members members, Personnel personnel) {
        this.reviews = reviews;
        this.members = members;
        this.personnel = personnel;
    }

    /** In the current academy. */
    void run() {
        members.withoutAccount().forEach(it -> personnel.leave(it, null));
        reviews.run();
    }

    @Configuration(proxyBeanMethods = false)
    static class Scheduling {
        @Bean
        Task<Void> staffReview(ObjectProvider<ReviewJob> job, Academies academies) {
            return Tasks.recurring("staff-review", Schedules.daily(Page.ZONE, MORNING))
                    .execute((instance, context) ->
                            academies.all().forEach(it -> CurrentAcademy.run(it, job.getObject()::run)));
        }
    }
}
