package de.redlich.privacy.erasure;

import de.redlich.privacy.PersonId;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Work on a request in one transaction, unless somebody else has gone on meanwhile. */
@Component
class Turn {
    private final Requests requests;
    private final TransactionTemplate transaction;

    Turn(Requests requests, TransactionTemplate transaction) {
        this.requests = requests;
        this.transaction = transaction;
    }

    void at(Erasure request, Consumer<PersonId> work) {
        transaction.executeWithoutResult(it -> requests.take(request.id())
                .filter(now -> now.step() == request.step())
                .flatMap(Erasure::person)
                .ifPresent(work));
    }
}
