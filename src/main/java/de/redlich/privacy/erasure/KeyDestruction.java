package de.redlich.privacy.erasure;

import de.redlich.privacy.LabelledColumn;
import de.redlich.privacy.PersonId;
import de.redlich.privacy.Sealing;
import de.redlich.privacy.erasure.Erasure.Step;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * The one step in two databases: the keys go first, and going again does no harm. They go last of all, so what was restored or
 * overlooked is unreadable from then on; what stays of the request is a receipt without the person.
 */
@Component
class KeyDestruction implements Stage {
    private final Plans plans;
    private final Rows rows;
    private final Sealing sealing;
    private final LedgerPosition ledger;
    private final Requests requests;
    private final ReceiptDelivery receipts;
    private final Turn turn;
    private final InstantSource time;

    KeyDestruction(
            Plans plans,
            Rows rows,
            Sealing sealing,
            LedgerPosition ledger,
            Requests requests,
            ReceiptDelivery receipts,
            Turn turn,
            InstantSource time) {
        this.plans = plans;
        this.rows = rows;
        this.sealing = sealing;
        this.ledger = ledger;
        this.requests = requests;
        this.receipts = receipts;
        this.turn = turn;
        this.time = time;
    }

    @Override
    public Step step() {
        return Step.KEYS;
    }

    @Override
    public Next carryOut(Erasure request) {
        var person = request.person().orElseThrow();
        sealing.destroyKeys(person, keptApart(request, person), request.wishes());
        var known = ledger.last();
        turn.at(request, it -> {
            ledger.see(known);
            receipts.send(request);
            requests.forgetPerson(request.id(), time.instant());
        });
        return Next.GO_ON;
    }

    private Set<String> keptApart(Erasure request, PersonId person) {
        var kept = new HashSet<String>();
        for (var part : plans.with(request.wishes()).parts()) {
            if (part.kind() == Fate.Kind.KEPT && part.isSealed() && rows.count(part, person) > 0) {
                part.table().columns().stream()
                        .filter(LabelledColumn::sealed)
                        .map(LabelledColumn::category)
                        .forEach(kept::add);
            }
        }
        return kept;
    }
}
