package de.redlich.security;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import de.redlich.academy.Academies;
import de.redlich.academy.CurrentAcademy;
import de.redlich.account.People;
import de.redlich.account.Role;
import de.redlich.mail.Letter;
import de.redlich.mail.Outbox;
import de.redlich.privacy.ProcessorRegister;
import de.redlich.privacy.ProcessorRegister.Entry;
import de.redlich.privacy.calendar.LegalClock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.stream.IntStream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells the privacy officers in time that a processor's contract or certificate ends: 90, 30 and 7 days before, and when it
 * has ended; each once. Without either nothing may be sent to the company any more.
 */
@Component
class ProcessorWarnings {
    /** Also the days in which the desk shows it. */
    static final int EARLY = 90;

    private static final int[] DAYS = {-1, 7, 30, EARLY};

    private final ProcessorRegister register;
    private final People people;
    private final Outbox outbox;
    private final JdbcClient jdbc;
    private final LegalClock clock;
    private final TransactionTemplate transaction;

    ProcessorWarnings(
            ProcessorRegister register,
            People people,
            Outbox outbox,
            JdbcClient jdbc,
            LegalClock clock,
            TransactionTemplate transaction) {
        this.register = register;
        this.people = people;
        this.outbox = outbox;
        this.jdbc = jdbc;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** In the current academy. */
    void warn() {
        register.entries().stream()
                .filter(it -> isNear(it, clock.today()))
                .forEach(it -> transaction.executeWithoutResult(status -> warn(it)));
    }

    /** Whether its contract or certificate ends soon or has ended; a contract that ended on purpose needs no warning. */
    static boolean isNear(Entry entry, LocalDate today) {
        return !entry.processor().hasEnded(today)
                && ChronoUnit.DAYS.between(today, entry.processor().lastDay()) <= EARLY;
    }

    private void warn(Entry entry) {
        var until = entry.processor().lastDay();
        var left = ChronoUnit.DAYS.between(clock.today(), until);
        int stage = IntStream.of(DAYS).filter(it -> left <= it).findFirst().orElseThrow();
        int added = jdbc.sql("""
                        insert into security.processor_warning (academy_id, entry, until, days, warned_at)
                        values (?, ?, ?, ?, ?) on conflict do nothing""")
                .params(CurrentAcademy.id().value(), entry.id(), until, stage)
                .param(clock.now().atOffset(ZoneOffset.UTC))
                .update();
        if (added == 1) {
            var kind = stage < 0 ? "security.mail.ended" : "security.mail.ending";
            for (var officer : people.with(Role.PRIVACY_OFFICER)) {
                outbox.put(Letter.to(officer, kind)
                        .leadingTo(ProcessorsController.DESK + "/" + entry.id())
                        .saying(entry.processor().company(), until));
            }
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Job {
        /** The scheduler wants all jobs before anything that can write letters is there. */
        @Bean
        Task<Void> processorWarning(ObjectProvider<ProcessorWarnings> warnings, Academies academies) {
            return Tasks.recurring("processor-warnings", FixedDelay.ofHours(6))
                    .execute((instance, context) -> academies
                            .all()
                            .forEach(academy -> CurrentAcademy.run(academy, warnings.getObject()::warn)));
        }
    }
}
