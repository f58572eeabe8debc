package de.redlich.mail;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import de.redlich.academy.Academies;
import de.redlich.academy.AcademyId;
import de.redlich.academy.CurrentAcademy;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The jobs of the post: one per message, tried again in growing distances. */
@Configuration(proxyBeanMethods = false)
class DeliveryTask {
    static final TaskDescriptor<Void> TASK = TaskDescriptor.of("mail-delivery");

    private static final Duration FIRST = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofHours(1);

    /** The job's key says all: {@code academy/message}. */
    static String key(AcademyId academy, UUID message) {
        return academy.value() + "/" + message;
    }

    /** 5, 10, 20 seconds … at most an hour. */
    static Duration distance(int failures) {
        var distance = FIRST.multipliedBy(1L << Math.min(failures, 20));
        return distance.compareTo(LONGEST) < 0 ? distance : LONGEST;
    }

    @Bean
    Task<Void> mailDelivery(Delivery delivery, Academies academies) {
        return Tasks.oneTime(TASK)
                .onFailure(DeliveryTask::later)
                .onDeadExecutionRevive()
                .execute((instance, context) -> {
                    var key = instance.getId().split("/");
                    var academy = academies
                            .with(new AcademyId(UUID.fromString(key[0])))
                            .orElseThrow();
                    CurrentAcademy.run(academy, () -> delivery.deliver(UUID.fromString(key[1])));
                });
    }

    private static void later(ExecutionComplete complete, ExecutionOperations<Void> operations) {
        operations.reschedule(complete, Instant.now().plus(distance(complete.getExecution().consecutiveFailures)));
    }
}
