package de.redlich.rights.transfer;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import de.redlich.academy.Academies;
import de.redlich.academy.CurrentAcademy;
import de.redlich.account.People;
import de.redlich.learning.Bringing;
import de.redlich.learning.Transcript;
import de.redlich.privacy.Evidence;
import de.redlich.privacy.PersonId;
import de.redlich.rights.transfer.Arrivals.Arrival;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Fetches what a person was offered by another provider, and takes it over once the person has seen it and agrees. */
@Service
class TakeOver {
    private static final String WORDS = "1";

    private final Arrivals arrivals;
    private final Fetching fetching;
    private final Bringing bringing;
    private final Brought brought;
    private final Evidence evidence;
    private final People people;

    TakeOver(
            Arrivals arrivals,
            Fetching fetching,
            Bringing bringing,
            Brought brought,
            Evidence evidence,
            People people) {
        this.arrivals = arrivals;
        this.fetching = fetching;
        this.bringing = bringing;
        this.brought = brought;
        this.evidence = evidence;
        this.people = people;
    }

    /**
     * @return what came, to be looked at
     * @throws Refused when there is nothing to look at
     */
    UUID fetch(PersonId person, String typed) {
        var code = Code.read(typed).orElseThrow(() -> new Refused(Refused.Why.CODE));
        var known = arrivals.withOffer(person, code.offer());
        if (known.map(Arrival::imported).orElse(false)) {
            throw new Refused(Refused.Why.DONE);
        }
        if (known.map(it -> it.payload() != null).orElse(false)) {
            return known.get().id();
        }
        if (!arrivals.count(person, code)) {
            throw new Refused(Refused.Why.TOO_OFTEN);
        }
        var written = fetching.fetch(code);
        var payload = Payload.read(written, code);
        var id = arrivals.withOffer(person, code.offer()).orElseThrow().id();
        arrivals.keep(person, id, payload, written);
        return id;
    }

    /** Whether that course goes on here. */
    boolean goesOn(Transcript course) {
        return bringing.same(course).isPresent();
    }

    /** All of it or nothing; done twice, it is done once. */
    @Transactional
    public void take(PersonId person, UUID id) {
        var arrival = arrivals.lock(person, id).orElseThrow(() -> new Refused(Refused.Why.GONE));
        var payload = arrival.payload();
        if (payload == null) {
            return;
        }
        for (var course : payload.courses()) {
            brought.keep(person, course.from(arrival.origin()), bringing.apply(person, course));
        }
        payload.certificates().forEach(certificate -> brought.keep(person, certificate));
        arrivals.imported(arrival.id());
        evidence.add(
                person,
                "rights.brought_along",
                arrival.origin(),
                WORDS,
                people.languageOf(person).code());
    }

    @Configuration(proxyBeanMethods = false)
    static class Job {
        @Bean
        Task<Void> arrivalTidying(Arrivals arrivals, Academies academies) {
            return Tasks.recurring("rights-arrival-tidying", FixedDelay.ofHours(1))
                    .execute((instance, context) ->
                            academies.all().forEach(academy -> CurrentAcademy.run(academy, arrivals::tidy)));
        }
    }
}
