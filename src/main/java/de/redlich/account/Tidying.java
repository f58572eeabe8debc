package de.redlich.account;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import de.redlich.academy.Academies;
import de.redlich.academy.CurrentAcademy;
import de.redlich.privacy.PersonId;
import de.redlich.privacy.Sealing;
import de.redlich.privacy.choices.Consents;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Erases what has ended: sessions, links, counters, and registrations that nobody confirmed within seven days. */
@Component
class Tidying {
    private static final List<String> ENDED = List.of(
            "delete from account.session where expires_at < now() or last_used_at < now() - interval '30 days'",
            "delete from account.token where expires_at < now() - interval '7 days'",
            "delete from account.failure where until < now()");

    private final JdbcClient jdbc;
    private final Pictures pictures;
    private final Sealing sealing;
    private final Consents consents;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    Tidying(
            JdbcClient jdbc,
            Pictures pictures,
            Sealing sealing,
            Consents consents,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.pictures = pictures;
        this.sealing = sealing;
        this.consents = consents;
        this.events = events;
        this.transaction = transaction;
    }

    /** In the current academy. */
    void tidy() {
        ENDED.forEach(sql -> jdbc.sql(sql).update());
        jdbc.sql(
                        "select id from account.person where confirmed_at is null and stage = 'GROWN' and created_at < now() - interval '7 days'")
                .query(UUID.class)
                .list()
                .forEach(id -> lapse(new PersonId(id)));
    }

    /** The key goes last: when it is gone, nothing of the person can be read in any copy. */
    private void lapse(PersonId person) {
        var erased = transaction.execute(it -> {
            if (isConfirmedByNow(person)) {
                return false;
            }
            pictures.erase(person);
            consents.forgetAll(person);
            events.publishEvent(new RegistrationLapsed(person));
            for (var table : List.of("account.token where person_id", "account.person where id")) {
                jdbc.sql("delete from " + table + " = ?").param(person.value()).update();
            }
            return true;
        });
        if (Boolean.TRUE.equals(erased)) {
            sealing.destroyKey(person);
        }
    }

    private boolean isConfirmedByNow(PersonId person) {
        return jdbc.sql("select confirmed_at is not null from account.person where id = ? for update")
                .param(person.value())
                .query(Boolean.class)
                .single();
    }

    @Configuration(proxyBeanMethods = false)
    static class Job {
        @Bean
        Task<Void> accountTidying(Tidying tidying, Academies academies) {
            return Tasks.recurring("account-tidying", FixedDelay.ofHours(1))
                    .execute((instance, context) ->
                            academies.all().forEach(academy -> CurrentAcademy.run(academy, tidying::tidy)));
        }
    }
}
