package de.redlich.privacy.erasure;

import de.redlich.privacy.erasure.Erasure.Step;
import java.time.InstantSource;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Whether it may begin: it is due, and not one of suspiciously many. */
@Component
class Beginning implements Stage {
    private static final Logger log = LoggerFactory.getLogger(Beginning.class);

    private final Requests requests;
    private final Brake brake;
    private final InstantSource time;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;

    Beginning(
            Requests requests,
            Brake brake,
            InstantSource time,
            TransactionTemplate transaction,
            ApplicationEventPublisher events) {
        this.requests = requests;
        this.brake = brake;
        this.time = time;
        this.transaction = transaction;
        this.events = events;
    }

    @Override
    public Step step() {
        return Step.BEGIN;
    }

    @Override
    public Next carryOut(Erasure request) {
        return java.util.Objects.requireNonNull(transaction.execute(it -> begin(request.id())));
    }

    private Next begin(UUID id) {
        var request = requests.take(id).filter(found -> found.step() == Step.BEGIN);
        if (request.isEmpty()) {
            return Next.GO_ON;
        }
        if (request.get().dueAt().isAfter(time.instant())) {
            throw new IllegalStateException("not due yet");
        }
        if (request.get().cause().canBeHeld() && !request.get().released() && brake.holds()) {
            requests.hold(id);
            log.warn("an erasure is held: more people than usual would be erased within a day");
            events.publishEvent(new ErasureHeld(id));
            return Next.STOP;
        }
        requests.begin(id, time.instant());
        return Next.GO_ON;
    }
}
