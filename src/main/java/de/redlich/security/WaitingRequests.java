package de.redlich.security;

import de.redlich.academy.CurrentAcademy;
import de.redlich.page.Page;
import de.redlich.privacy.ProcessorRegister;
import de.redlich.privacy.TransparencyFacts;
import de.redlich.privacy.calendar.LegalClock;
import de.redlich.rights.cases.Requests;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells everybody how many requests wait, for how long, and how many companies work for the academy. */
@Component
class WaitingRequests implements TransparencyFacts {
    private final Requests requests;
    private final ProcessorRegister register;
    private final LegalClock clock;

    WaitingRequests(Requests requests, ProcessorRegister register, LegalClock clock) {
        this.requests = requests;
        this.register = register;
        this.clock = clock;
    }

    @Override
    public List<Fact> facts(Page page) {
        var waiting = requests.waiting();
        var processors = register.running(CurrentAcademy.get().slug());
        var active =
                processors.stream().filter(it -> it.isActive(clock.today())).count();
        return List.of(
                new Fact(page.t("security.fact.open"), page.n(waiting.number())),
                new Fact(
                        page.t("security.fact.oldest"),
                        waiting.oldest()
                                .map(it -> page.t("security.fact.days", ChronoUnit.DAYS.between(it, clock.today())))
                                .orElseGet(() -> page.t("security.fact.none"))),
                new Fact(
                        page.t("security.fact.processors"),
                        page.t("security.fact.active", page.n(active), page.n(processors.size()))));
    }
}
