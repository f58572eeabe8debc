package de.redlich.security;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import de.redlich.academy.Academies;
import de.redlich.academy.AcademyId;
import de.redlich.academy.CurrentAcademy;
import java.time.Duration;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The watch: patterns each minute, our own controls each hour, calls to the webhook until they are taken. */
@Configuration(proxyBeanMethods = false)
class WatchTask {
    static final TaskDescriptor<Void> CALL = TaskDescriptor.of("alarm-webhook");

    @Bean
    Task<Void> securityWatch(ObjectProvider<Watching> watching, Academies academies) {
        return Tasks.recurring("security-watch", FixedDelay.ofMinutes(1))
                .execute((instance, context) -> academies
                        .all()
                        .forEach(academy -> CurrentAcademy.run(
                                academy, () -> watching.getObject().look())));
    }

    @Bean
    Task<Void> securityControls(ObjectProvider<Controls> controls, Academies academies) {
        return Tasks.recurring("security-controls", FixedDelay.ofHours(1))
                .execute((instance, context) -> academies
                        .all()
                        .forEach(academy -> CurrentAcademy.run(
                                academy, () -> controls.getObject().check())));
    }

    @Bean
    Task<Void> alarmWebhook(ObjectProvider<Webhook> webhook, ObjectProvider<Alarms> alarms, Academies academies) {
        return Tasks.oneTime(CALL)
                .onFailure(new FailureHandler.ExponentialBackoffFailureHandler<>(Duration.ofSeconds(10)))
                .onDeadExecutionRevive()
                .execute((instance, context) -> {
                    var key = instance.getId().split("/");
                    var academy = academies
                            .with(new AcademyId(UUID.fromString(key[0])))
                            .orElseThrow();
                    CurrentAcademy.run(academy, () -> call(webhook, alarms, UUID.fromString(key[1])));
                });
    }

    private static void call(ObjectProvider<Webhook> webhook, ObjectProvider<Alarms> alarms, UUID id) {
        var alarm = alarms.getObject().find(id);
        if (alarm.isPresent()) {
            try {
                webhook.getObject().call(alarm.get());
            } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted", e);
            }
        }
    }
}
