package de.redlich.privacy;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import de.redlich.academy.Academies;
import de.redlich.academy.CurrentAcademy;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Compares statement and software when a new version starts, and every hour for academies that were opened since. */
@Component
class EditionJob {
    private final EditionPublishing publishing;
    private final Academies academies;

    EditionJob(EditionPublishing publishing, Academies academies) {
        this.publishing = publishing;
        this.academies = academies;
    }

    @EventListener(ApplicationReadyEvent.class)
    void run() {
        academies.all().forEach(academy -> CurrentAcademy.run(academy, publishing::publishWhatIsSmall));
    }

    @Configuration(proxyBeanMethods = false)
    static class Schedule {
        @Bean
        Task<Void> statementPublishing(EditionJob job) {
            return Tasks.recurring("statement-publishing", FixedDelay.ofHours(1))
                    .execute((instance, context) -> job.run());
        }
    }
}
