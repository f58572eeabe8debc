package de.redlich.guardian;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import de.redlich.academy.Academies;
import de.redlich.academy.CurrentAcademy;
import de.redlich.account.Children;
import de.redlich.mail.Letter;
import de.redlich.mail.Outbox;
import de.redlich.page.Page;
import de.redlich.privacy.PersonId;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What time does, every night:
 * <pre>
 * two weeks of silence      refused; a child nobody agreed to goes, a course nobody agreed to is not taken
 * thirty days after a       a withdrawn child goes
 * 16th birthday             the guardians' agreements lapse, of the date of birth the band stays, the youth is asked
 * three months of silence   a youth who did not answer goes
 * 18th birthday             the contract is the grown child's own; everybody is told (from the first of the next month)
 * </pre>
 */
@Component
class ComingOfAge {
    private static final int SIXTEEN = 16;
    private static final Period WITHDRAWN = Period.ofDays(30);
    private static final Period ASKED = Period.ofDays(91);

    private final Childhoods childhoods;
    private final Guardianships guardianships;
    private final GuardianLinks links;
    private final Agreements agreements;
    private final Families families;
    private final ChildErasure erasure;
    private final Children children;
    private final Outbox outbox;
    private final InstantSource time;
    private final TransactionTemplate transaction;

    ComingOfAge(
            Childhoods childhoods,
            Guardianships guardianships,
            GuardianLinks links,
            Agreements agreements,
            Families families,
            ChildErasure erasure,
            Children children,
            Outbox outbox,
            InstantSource time,
            TransactionTemplate transaction) {
        this.childhoods = childhoods;
        this.guardianships = guardianships;
        this.links = links;
        this.agreements = agreements;
        this.families = families;
        this.erasure = erasure;
        this.children = children;
        this.outbox = outbox;
        this.time = time;
        this.transaction = transaction;
    }

    /** In the current academy. Each child in a transaction of its own; done twice, it is done once. */
    void pass() {
        var now = time.instant();
        var today = LocalDate.ofInstant(now, Page.ZONE);
        agreements.tidy(now);
        links.tidy(now);
        each(childhoods.since(State.WAITING, now.minus(GuardianLinks.SILENCE)), State.WAITING, this::lapse);
        each(childhoods.since(State.WITHDRAWN, now.minus(WITHDRAWN)), State.WITHDRAWN, erasure::lapse);
        for (var state : List.of(State.WAITING, State.AGREED, State.FROZEN)) {
            var sixteen = childhoods.in(state).stream()
                    .filter(child -> isSixteen(child, today))
                    .toList();
            each(sixteen, state, state == State.WAITING ? this::lapse : this::ask);
        }
        each(childhoods.since(State.ASKED, now.minus(ASKED)), State.ASKED, this::lapse);
        each(childhoods.ofAge(today), State.GROWN, this::handOver);
        childhoods.in(State.LEAVING).forEach(erasure::finish);
    }

    private void each(List<PersonId> children, State state, java.util.function.Consumer<PersonId> act) {
        for (var child : children) {
            transaction.executeWithoutResult(it -> {
                if (childhoods.locked(child).filter(state::equals).isPresent()) {
                    act.accept(child);
                }
            });
        }
    }

    private boolean isSixteen(PersonId child, LocalDate today) {
        return children.birthOf(child)
                .filter(birth -> !birth.plusYears(SIXTEEN).isAfter(today))
                .isPresent();
    }

    private void lapse(PersonId child) {
        families.tellAll(child, "guardian.mail.lapsed");
        erasure.lapse(child);
    }

    private void ask(PersonId child) {
        links.endAll(child);
        agreements.lapse(child);
        children.ask(child);
        childhoods.become(State.ASKED, child, time.instant());
        families.tellAll(child, "guardian.mail.sixteen", children.usernameOf(child));
    }

    private void handOver(PersonId person) {
        families.tellAll(person, "guardian.mail.ofage");
        outbox.put(Letter.to(person, "guardian.mail.ownage").leadingTo("/einstellungen"));
        guardianships.guardiansOf(person).forEach(guardian -> guardianships.end(guardian.id(), person, time.instant()));
        children.comeOfAge(person);
        childhoods.comeOfAge(person, time.instant());
    }

    @Configuration(proxyBeanMethods = false)
    static class Job {
        @Bean
        Task<Void> guardianComingOfAge(ObjectProvider<ComingOfAge> comingOfAge, Academies academies) {
            return Tasks.recurring("guardian-coming-of-age", new Daily(Page.ZONE, LocalTime.of(3, 30)))
                    .execute((instance, context) -> academies
                            .all()
                            .forEach(academy -> CurrentAcademy.run(
                                    academy, () -> comingOfAge.getObject().pass())));
        }
    }
}
