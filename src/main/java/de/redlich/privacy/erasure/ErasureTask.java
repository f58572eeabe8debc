package de.redlich.privacy.erasure;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
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

/** The job of an erasure: begun when it is due, tried again in growing distances until it is done. */
@Configuration(proxyBeanMethods = false)
class ErasureTask {
    static final TaskDescriptor<Void> TASK = TaskDescriptor.of("erasure");

    private static final Duration FIRST = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofHours(1);

    /** The job's key says all: {@code academy/request}. */
    static String key(AcademyId academy, UUID request) {
        return academy.value() + "/" + request;
    }

    @Bean
    Task<Void> erasure(Execution execution, Academies academies) {
        return Tasks.custom(TASK)
                .onFailure(ErasureTask::later)
                .onDeadExecutionRevive()
                .execute((instance, context) -> {
                    var key = instance.getId().split("/");
                    var academy = academies
                            .with(new AcademyId(UUID.fromString(key[0])))
                            .orElseThrow();
                    var again = new boolean[1];
                    CurrentAcademy.run(academy, () -> again[0] = execution.run(UUID.fromString(key[1])));
                    return again[0] ? ErasureTask::soon : new CompletionHandler.OnCompleteRemove<>();
                });
    }

    private static void soon(ExecutionComplete complete, ExecutionOperations<Void> operations) {
        operations.reschedule(complete, Instant.now().plus(FIRST));
    }

    private static void later(ExecutionComplete complete, ExecutionOperations<Void> operations) {
        var distance = FIRST.multipliedBy(1L << Math.min(complete.getExecution().consecutiveFailures, 20));
        operations.reschedule(complete, Instant.now().plus(distance.compareTo(LONGEST) < 0 ? distance : LONGEST));
    }
}
