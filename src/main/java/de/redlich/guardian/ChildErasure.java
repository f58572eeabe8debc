package de.redlich.guardian;

import de.redlich.privacy.PersonId;
import de.redlich.privacy.Sealing;
import de.redlich.privacy.erasure.Removal;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Erases a child's account with everything that hangs on it; the key goes last, when the rows are really gone. */
@Component
class ChildErasure {
    private final Removal removal;
    private final Sealing sealing;

    ChildErasure(Removal removal, Sealing sealing) {
        this.removal = removal;
        this.sealing = sealing;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void erase(PersonId child) {
        removal.remove("account.person", List.of(child.value()));
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                sealing.destroyKey(child);
            }
        });
    }
}
