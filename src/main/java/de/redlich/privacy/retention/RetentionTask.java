package de.redlich.privacy.retention;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import de.redlich.academy.Academies;
import de.redlich.academy.AcademyId;
import de.redlich.academy.CurrentAcademy;
import de.redlich.page.Page;
import java.time.LocalTime;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The job of every night, and the one that somebody asks for. One node takes each; both ask for the work late, which needs jobs itself. */
@Configuration(proxyBeanMethods = false)
class RetentionTask {
    static final TaskDescriptor<Void> NOW = TaskDescriptor.of("retention-now");

    private static final LocalTime AT_NIGHT = LocalTime.of(2, 30);

    @Bean
    Task<Void> retentionEveryNight(ObjectProvider<RetentionRun> run, Academies academies) {
        return Tasks.recurring("retention", Schedules.daily(Page.ZONE, AT_NIGHT))
                .execute((instance, context) -> academies
                        .all()
                        .forEach(academy -> CurrentAcademy.run(
                                academy, () -> run.getObject().run(Run.Asked.NIGHT))));
    }

    @Bean
    Task<Void> retentionNow(ObjectProvider<RetentionRun> run, Academies academies) {
        return Tasks.oneTime(NOW)
                .onDeadExecutionRevive()
                .execute((instance, context) -> academies
                        .with(new AcademyId(UUID.fromString(instance.getId())))
                        .ifPresent(academy -> CurrentAcademy.run(
                                academy, () -> run.getObject().run(Run.Asked.PAGE))));
    }
}
