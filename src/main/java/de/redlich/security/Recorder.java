package de.redlich.security;

import de.redlich.academy.CurrentAcademy;
import de.redlich.account.EmailChanged;
import de.redlich.account.PasswordChanged;
import de.redlich.account.ProtectionChanged;
import de.redlich.privacy.SecurityEvent;
import de.redlich.privacy.SecurityEvent.Kind;
import java.time.InstantSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Writes down what rooms announce. The event is the last thing a transaction writes: whoever waits for the chain holds no
 * other lock that somebody in the chain could want.
 */
@Component
class Recorder {
    private final Events events;
    private final InstantSource time;

    Recorder(Events events, InstantSource time) {
        this.events = events;
        this.time = time;
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT, fallbackExecution = true)
    void on(SecurityEvent event) {
        if (CurrentAcademy.isBound()) {
            events.add(event, time.instant());
        }
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT, fallbackExecution = true)
    void on(PasswordChanged event) {
        on(SecurityEvent.of(Kind.PASSWORD_CHANGED).by(event.person()).concerning(event.person()));
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT, fallbackExecution = true)
    void on(ProtectionChanged event) {
        var removed = event.what() == ProtectionChanged.What.REMOVED;
        on(SecurityEvent.of(removed ? Kind.FACTOR_REMOVED : Kind.FACTOR_ADDED)
                .by(event.person())
                .concerning(event.person())
                .saying(event.what().name()));
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT, fallbackExecution = true)
    void on(EmailChanged event) {
        on(SecurityEvent.of(Kind.EMAIL_CHANGED).by(event.person()).concerning(event.person()));
    }
}
