package de.redlich.guardian;

import de.redlich.privacy.EditionUntold;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells guardians that the privacy statement has changed materially for their child too. */
@Component
class ChangedStatement {
    private final Families families;
    private final Childhoods childhoods;

    ChangedStatement(Families families, Childhoods childhoods) {
        this.families = families;
        this.childhoods = childhoods;
    }

    @EventListener
    void on(EditionUntold event) {
        if (childhoods.of(event.person()).filter(State::isInCare).isPresent()) {
            families.tellAll(event.person(), "guardian.mail.statement");
        }
    }
}
