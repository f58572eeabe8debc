package de.redlich.rights.erasure;

import de.redlich.academy.Academies;
import de.redlich.academy.Academy;
import de.redlich.academy.CurrentAcademy;
import de.redlich.account.People;
import de.redlich.account.Role;
import de.redlich.mail.Letter;
import de.redlich.mail.Outbox;
import de.redlich.privacy.erasure.ErasureHeld;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes to the operators when the brake has stopped something. */
@Component
class OperatorsTold {
    private final Academies academies;
    private final People people;
    private final Outbox outbox;
    private final TransactionTemplate apart;

    OperatorsTold(Academies academies, People people, Outbox outbox, PlatformTransactionManager transactions) {
        this.academies = academies;
        this.people = people;
        this.outbox = outbox;
        this.apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** On a connection of its own, because the office is another academy than the one at work. */
    @EventListener
    void on(ErasureHeld event) {
        var academy = CurrentAcademy.get().name();
        academies.all().stream()
                .filter(office -> office.kind() == Academy.Kind.OFFICE)
                .forEach(office -> CurrentAcademy.run(office, () -> apart.executeWithoutResult(it -> tell(academy))));
    }

    private void tell(String academy) {
        people.with(Role.OPERATOR)
                .forEach(operator -> outbox.put(Letter.to(operator, "rights.erasure.held")
                        .leadingTo("/betrieb/loeschungen")
                        .saying(academy)));
    }
}
