package de.redlich.privacy.retention;

import com.github.kagkarlsson.scheduler.Scheduler;
import de.redlich.academy.CurrentAcademy;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Has a run for the current academy begin now, on whichever node is free. */
@Component
public class RunSoon {
    private final Scheduler scheduler;

    RunSoon(Scheduler scheduler) {
        this.scheduler = scheduler;
    }

    /** Asked for twice before it begins, it runs once. */
    public void ask() {
        var job = RetentionTask.NOW
                .instance(CurrentAcademy.id().value().toString())
                .build();
        scheduler.scheduleIfNotExists(job, Instant.now());
        scheduler.triggerCheckForDueExecutions();
    }
}
