package de.redlich.rights.cases;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import de.redlich.academy.Academies;
import de.redlich.academy.CurrentAcademy;
import de.redlich.account.People;
import de.redlich.account.Role;
import de.redlich.mail.Letter;
import de.redlich.mail.Outbox;
import de.redlich.page.Texts;
import de.redlich.privacy.calendar.LegalClock;
import java.time.Instant;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps deadlines in mind. Stages, each once:
 *
 * <pre>
 * 1  our service level has passed    → staff are reminded, the person gets interim news
 * 2  seven days before the law's end → staff
 * 3  two days before the law's end   → staff
 * 4  the law's end has passed        → staff
 * </pre>
 */
@Component
class Reminders {
    private static final long WEEK = 7;
    private static final long CLOSE = 2;

    private final Requests requests;
    private final Steps steps;
    private final Post post;
    private final Outbox outbox;
    private final People people;
    private final Texts texts;
    private final LegalClock clock;
    private final TransactionTemplate transaction;

    Reminders(
            Requests requests,
            Steps steps,
            Post post,
            Outbox outbox,
            People people,
            Texts texts,
            LegalClock clock,
            TransactionTemplate transaction) {
        this.requests = requests;
        this.steps = steps;
        this.post = post;
        this.outbox = outbox;
        this.people = people;
        this.texts = texts;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** In the current academy. */
    void remind() {
        requests.open().forEach(it -> transaction.executeWithoutResult(status -> remind(it.id())));
    }

    private void remind(RequestId id) {
        var request = requests.locked(id).filter(Request::isOpen);
        request.ifPresent(it -> {
            int stage = stage(it, clock.now());
            int before = requests.reminded(id);
            if (stage > before) {
                requests.remind(id, stage);
                tellStaff(it, stage);
                if (before == 0) {
                    tellPerson(it);
                }
            }
        });
    }

    static int stage(Request request, Instant now) {
        var left = request.due().daysLeft(now);
        if (request.due().isOver(now)) {
            return 4;
        }
        if (left <= CLOSE) {
            return 3;
        }
        if (left <= WEEK) {
            return 2;
        }
        return request.service().isOver(now) ? 1 : 0;
    }

    private void tellStaff(Request request, int stage) {
        for (var officer : people.with(Role.PRIVACY_OFFICER)) {
            var language = people.languageOf(officer);
            outbox.put(Letter.to(officer, "rights.mail.reminder")
                    .leadingTo(request.deskPath())
                    .saying(
                            request.reference(),
                            texts.text(language, "rights.cases.reminder." + stage),
                            request.due().lastDay()));
        }
        steps.byClock(request, Step.What.REMINDED, "");
    }

    private void tellPerson(Request request) {
        steps.byClock(request, Step.What.NEWS, "");
        post.write(
                request, "rights.mail.news", request.reference(), request.due().lastDay());
    }

    @Configuration(proxyBeanMethods = false)
    static class Job {
        /** The scheduler wants all jobs before anything that can write letters is there. */
        @Bean
        Task<Void> requestReminders(ObjectProvider<Reminders> reminders, Academies academies) {
            return Tasks.recurring("rights-reminders", FixedDelay.ofMinutes(30))
                    .execute((instance, context) -> academies
                            .all()
                            .forEach(academy -> CurrentAcademy.run(academy, reminders.getObject()::remind)));
        }
    }
}
