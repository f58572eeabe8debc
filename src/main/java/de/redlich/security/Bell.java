package de.redlich.security;

import com.github.kagkarlsson.scheduler.Scheduler;
import de.redlich.academy.Academy;
import de.redlich.academy.CurrentAcademy;
import de.redlich.account.People;
import de.redlich.account.Role;
import de.redlich.mail.Letter;
import de.redlich.mail.Outbox;
import de.redlich.page.Texts;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Tells those who have to look: by mail to the academy's security team, and to the operator's webhook if there is one. */
@Component
class Bell {
    private final Outbox outbox;
    private final People people;
    private final Texts texts;
    private final Webhook webhook;
    private final Scheduler scheduler;

    Bell(Outbox outbox, People people, Texts texts, Webhook webhook, Scheduler scheduler) {
        this.outbox = outbox;
        this.people = people;
        this.texts = texts;
        this.webhook = webhook;
        this.scheduler = scheduler;
    }

    /** In the running transaction. */
    void ring(Alarm alarm) {
        write(alarm, "security.mail.alarm");
    }

    /** Nobody looked in time. */
    void remind(Alarm alarm) {
        write(alarm, "security.mail.late");
    }

    private void write(Alarm alarm, String kind) {
        var role = CurrentAcademy.get().kind() == Academy.Kind.OFFICE ? Role.OPERATOR : Role.SECURITY;
        for (var person : people.with(role)) {
            var rule = texts.text(people.languageOf(person), alarm.textKey());
            outbox.put(Letter.to(person, kind).saying(rule, alarm.count()).leadingTo("/sicherheit"));
        }
        if (webhook.isSet()) {
            scheduler.schedule(
                    WatchTask.CALL
                            .instance(CurrentAcademy.id().value() + "/" + alarm.id())
                            .build(),
                    Instant.now());
        }
    }
}
