package de.redlich.rights.choices;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import de.redlich.academy.Academies;
import de.redlich.academy.AcademyId;
import de.redlich.academy.CurrentAcademy;
import de.redlich.account.People;
import de.redlich.mail.Letter;
import de.redlich.mail.Outbox;
import de.redlich.privacy.EditionPublished;
import de.redlich.privacy.EditionUntold;
import de.redlich.privacy.Editions;
import de.redlich.privacy.PersonId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes to every account that the statement has changed materially, in batches. A batch and the note how far it came are one
 * transaction, so whoever is stopped goes on where it was, and nobody gets two letters.
 */
@Component
class StatementLetters {
    static final int BATCH = 200;

    private static final TaskDescriptor<Void> TASK = TaskDescriptor.of("statement-letters");

    private final Scheduler scheduler;
    private final People people;
    private final Editions editions;
    private final Outbox outbox;
    private final StatementNews news;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    StatementLetters(
            Scheduler scheduler,
            People people,
            Editions editions,
            Outbox outbox,
            StatementNews news,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.scheduler = scheduler;
        this.people = people;
        this.editions = editions;
        this.outbox = outbox;
        this.news = news;
        this.events = events;
        this.transaction = transaction;
    }

    /** The job is part of the transaction that publishes. */
    @EventListener
    void on(EditionPublished event) {
        news.forget();
        scheduler.schedule(
                TASK.instance(CurrentAcademy.id().value() + "/" + event.number())
                        .build(),
                Instant.now());
    }

    /** All that are left, batch by batch. */
    void writeAll(int number) {
        while (Boolean.TRUE.equals(transaction.execute(it -> writeSome(number)))) {
            // the next batch
        }
    }

    /** @return whether anybody may be left */
    private boolean writeSome(int number) {
        List<PersonId> batch = people.after(editions.mailedTo(number).orElse(new UUID(0, 0)), BATCH);
        batch.forEach(person -> write(person, number));
        editions.mailed(number, batch.isEmpty() ? null : batch.getLast().value());
        return !batch.isEmpty();
    }

    private void write(PersonId person, int number) {
        var letter = Letter.to(person, "rights.letter.statement").leadingTo("/datenschutz/fassungen/" + number);
        if (!outbox.put(letter)) {
            events.publishEvent(new EditionUntold(person, number));
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Job {
        @Bean
        Task<Void> statementLetterWriting(ObjectProvider<StatementLetters> letters, Academies academies) {
            return Tasks.oneTime(TASK)
                    .onFailure((complete, operations) ->
                            operations.reschedule(complete, Instant.now().plus(Duration.ofMinutes(1))))
                    .onDeadExecutionRevive()
                    .execute((instance, context) -> {
                        var key = instance.getId().split("/");
                        var academy = academies
                                .with(new AcademyId(UUID.fromString(key[0])))
                                .orElseThrow();
                        CurrentAcademy.run(academy, () -> letters.getObject().writeAll(Integer.parseInt(key[1])));
                    });
        }
    }
}
