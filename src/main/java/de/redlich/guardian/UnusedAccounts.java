package de.redlich.guardian;

import de.redlich.privacy.retention.EndNear;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells guardians that a child's account will end because nobody uses it; a child has no address of its own. */
@Component
class UnusedAccounts {
    private final Families families;

    UnusedAccounts(Families families) {
        this.families = families;
    }

    @EventListener
    void on(EndNear event) {
        families.tellAll(event.person(), "guardian.mail.unused", event.lastDay());
    }
}
