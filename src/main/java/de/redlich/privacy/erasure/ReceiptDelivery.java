package de.redlich.privacy.erasure;

import de.redlich.privacy.erasure.Erasure.Step;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Done only once the receipt was delivered, or will never be. */
@Component
class ReceiptDelivery implements Stage {
    /** So long a delivery takes without anything being wrong. */
    private static final Duration USUAL = Duration.ofSeconds(30);

    private final Requests requests;
    private final Recipients recipients;
    private final ObjectProvider<Receipts> receipts;
    private final InstantSource time;
    private final TransactionTemplate transaction;

    ReceiptDelivery(
            Requests requests,
            Recipients recipients,
            ObjectProvider<Receipts> receipts,
            InstantSource time,
            TransactionTemplate transaction) {
        this.requests = requests;
        this.recipients = recipients;
        this.receipts = receipts;
        this.time = time;
        this.transaction = transaction;
    }

    @Override
    public Step step() {
        return Step.RECEIPT;
    }

    /** Puts the receipt on its way, in the running transaction. */
    void send(Erasure request) {
        request.recipient()
                .ifPresent(oneTime -> receipts.ifAvailable(
                        post -> post.send(request, oneTime, recipients.of(request.id(), oneTime))));
    }

    @Override
    public Next carryOut(Erasure request) {
        if (isUnderWay(request)) {
            if (isLate(request.erasedAt())) {
                throw new ReceiptWaits();
            }
            return Next.LOOK_AGAIN;
        }
        request.recipient().ifPresent(recipients::forget);
        transaction.executeWithoutResult(it -> requests.finish(request.id(), time.instant()));
        return Next.STOP;
    }

    private boolean isUnderWay(Erasure request) {
        return request.recipient()
                .filter(oneTime -> receipts.stream().anyMatch(post -> post.isUnderWay(oneTime)))
                .isPresent();
    }

    private boolean isLate(@org.jspecify.annotations.Nullable Instant sent) {
        return sent != null && sent.isBefore(time.instant().minus(USUAL));
    }

    /** No mail server has taken the receipt for longer than is usual. */
    private static final class ReceiptWaits extends RuntimeException {
        private static final long serialVersionUID = 1L;

        ReceiptWaits() {
            super(null, null, false, false);
        }
    }
}
