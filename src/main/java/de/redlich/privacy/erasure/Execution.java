package de.redlich.privacy.erasure;

import de.redlich.page.Page;
import de.redlich.privacy.Catalogues;
import de.redlich.privacy.LabelledColumn;
import de.redlich.privacy.Labels;
import de.redlich.privacy.PersonId;
import de.redlich.privacy.Sealing;
import de.redlich.privacy.erasure.Erasure.Step;
import de.redlich.privacy.erasure.Erasures.Line;
import de.redlich.privacy.erasure.Erasures.Recipient;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Carries a request out, step by step: files, rows, keys, receipt. Every step can be repeated, and each is noted together with
 * its counts in the transaction that does it; so whatever fails or is killed goes on where it stopped, and nothing is called
 * done before it is. The keys go last: what was restored or overlooked is unreadable from then on.
 */
@Component
class Execution {
    private static final Logger log = LoggerFactory.getLogger(Execution.class);

    /** So long a delivery takes without anything being wrong. */
    private static final Duration USUAL = Duration.ofSeconds(30);

    private final JdbcClient jdbc;
    private final Labels labels;
    private final Catalogues catalogues;
    private final Requests requests;
    private final Rows rows;
    private final Lines lines;
    private final Brake brake;
    private final Sealing sealing;
    private final LedgerPosition ledger;
    private final JsonMapper json;
    private final InstantSource time;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final ObjectProvider<Receipts> receipts;

    Execution(
            JdbcClient jdbc,
            Labels labels,
            Catalogues catalogues,
            Requests requests,
            Rows rows,
            Lines lines,
            Brake brake,
            Sealing sealing,
            LedgerPosition ledger,
            JsonMapper json,
            InstantSource time,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            ObjectProvider<Receipts> receipts) {
        this.jdbc = jdbc;
        this.labels = labels;
        this.catalogues = catalogues;
        this.requests = requests;
        this.rows = rows;
        this.lines = lines;
        this.brake = brake;
        this.sealing = sealing;
        this.ledger = ledger;
        this.json = json;
        this.time = time;
        this.transaction = transaction;
        this.events = events;
        this.receipts = receipts;
    }

    /** @throws NotYet when it must go on later */
    void run(UUID id) {
        try {
            for (var request = requests.find(id); request.isPresent(); request = requests.find(id)) {
                if (!step(request.get())) {
                    return;
                }
            }
        } catch (ReceiptWaits e) {
            if (e.late) {
                requests.fail(id, e.getClass().getSimpleName());
            }
            throw new NotYet(id, e);
        } catch (RuntimeException e) {
            requests.fail(id, e.getClass().getSimpleName());
            throw new NotYet(id, e);
        }
    }

    /** Whether there is more to do. */
    private boolean step(Erasure request) {
        return switch (request.step()) {
            case BEGIN -> begin(request.id());
            case FILES -> files(request);
            case ROWS -> rows(request);
            case KEYS -> keys(request);
            case RECEIPT -> receipt(request);
            case END -> false;
        };
    }

    private boolean begin(UUID id) {
        return Boolean.TRUE.equals(transaction.execute(it -> {
            var request = requests.take(id).filter(found -> found.step() == Step.BEGIN);
            if (request.isEmpty()) {
                return true;
            }
            if (request.get().dueAt().isAfter(time.instant())) {
                throw new IllegalStateException("not due yet");
            }
            if (request.get().cause().canBeHeld() && !request.get().released() && brake.holds()) {
                requests.hold(id);
                log.warn("an erasure is held: more people than usual would be erased within a day");
                events.publishEvent(new ErasureHeld(id));
                return false;
            }
            requests.begin(id, time.instant());
            return true;
        }));
    }

    private boolean files(Erasure request) {
        return inStep(request, person -> {
            for (var part : plan(request).parts()) {
                if (part.hasFiles() && part.kind() == Fate.Kind.ERASED) {
                    var count = rows.removeFiles(part, person);
                    if (count > 0) {
                        lines.set(request.id(), new Line("blob:" + folder(part), Fate.Kind.ERASED, count, "", null));
                    }
                }
            }
            requests.goOn(request.id(), Step.ROWS);
        });
    }

    private static String folder(Plan.Part part) {
        return part.table().columns().stream()
                .map(LabelledColumn::blob)
                .filter(folder -> !folder.isEmpty())
                .findFirst()
                .orElseThrow();
    }

    /** Removes in batches that are committed one by one, and looks in the end whether really nothing is left. */
    private boolean rows(Erasure request) {
        var plan = plan(request);
        for (var part : plan.parts()) {
            if (part.kind() == Fate.Kind.ERASED) {
                long removed = 1;
                while (removed > 0) {
                    removed = batch(request, part);
                }
            }
            inStep(request, person -> finish(request, part, person));
        }
        return inStep(request, person -> {
            plan.parts().stream()
                    .filter(part -> part.kind() == Fate.Kind.KEPT)
                    .forEach(part -> keep(request, part, person)); // what was just noted about them is kept too
            for (var part : plan.parts()) {
                if (rows.left(part, person) > 0) {
                    throw new IllegalStateException(
                            "rows are left in " + part.table().name());
                }
            }
            requests.goOn(request.id(), Step.KEYS);
        });
    }

    private long batch(Erasure request, Plan.Part part) {
        long[] removed = {0};
        inStep(request, person -> {
            removed[0] = rows.removeBatch(part, person);
            lines.add(request.id(), part.table().name(), Fate.Kind.ERASED, removed[0]);
        });
        return removed[0];
    }

    private void finish(Erasure request, Plan.Part part, PersonId person) {
        var name = part.table().name();
        switch (part.kind()) {
            case ERASED -> lines.add(request.id(), name, Fate.Kind.ANONYMISED, rows.leave(part, person));
            case ANONYMISED -> lines.add(request.id(), name, Fate.Kind.ANONYMISED, rows.detach(part, person));
            case KEPT -> keep(request, part, person);
        }
    }

    private void keep(Erasure request, Plan.Part part, PersonId person) {
        rows.empty(part, person);
        var now = time.instant();
        var today = LocalDate.ofInstant(now, Page.ZONE);
        var count = rows.count(part, person);
        if (count > 0) {
            lines.keep(person, kept(part, count, rows.keptUntil(part, person, today)), now);
        }
        var told = rows.countTold(part, person);
        if (told > 0) {
            lines.set(request.id(), kept(part, told, rows.toldUntil(part, person, today)));
        }
    }

    private static Line kept(Plan.Part part, long count, Optional<LocalDate> until) {
        return new Line(part.table().name(), Fate.Kind.KEPT, count, part.category(), until.orElse(null));
    }

    /** The one step in two databases: the keys go first, and going again does no harm. */
    private boolean keys(Erasure request) {
        var person = request.person().orElseThrow();
        sealing.destroyKeys(person, keptApart(request, person), request.wishes());
        var known = ledger.last();
        return inStep(request, it -> {
            ledger.see(known);
            request.recipient()
                    .ifPresent(oneTime -> receipts.ifAvailable(post -> post.send(
                            request, oneTime, recipient(request.id(), oneTime).orElseThrow())));
            requests.forgetPerson(request.id(), time.instant());
        });
    }

    private Set<String> keptApart(Erasure request, PersonId person) {
        var kept = new HashSet<String>();
        for (var part : plan(request).parts()) {
            if (part.kind() == Fate.Kind.KEPT && part.isSealed() && rows.count(part, person) > 0) {
                part.table().columns().stream()
                        .filter(LabelledColumn::sealed)
                        .map(LabelledColumn::category)
                        .forEach(kept::add);
            }
        }
        return kept;
    }

    private Optional<Recipient> recipient(UUID id, PersonId oneTime) {
        return requests.recipient(id)
                .map(bytes -> json.readValue(sealing.open(oneTime, Erasures.RECIPIENT, id, bytes), Recipient.class));
    }

    /** Done only once the receipt was delivered, or will never be. */
    private boolean receipt(Erasure request) {
        request.recipient().ifPresent(oneTime -> {
            if (receipts.stream().anyMatch(post -> post.isUnderWay(oneTime))) {
                var erasedAt = request.erasedAt();
                throw new ReceiptWaits(
                        erasedAt != null && erasedAt.isBefore(time.instant().minus(USUAL)));
            }
            sealing.forget(oneTime);
        });
        transaction.executeWithoutResult(it -> requests.finish(request.id(), time.instant()));
        return false;
    }

    private Plan plan(Erasure request) {
        return Plan.of(jdbc, labels, catalogues, request.wishes());
    }

    private interface Work {
        void on(PersonId person);
    }

    /** In one transaction, unless somebody else has gone on meanwhile. */
    private boolean inStep(Erasure request, Work work) {
        transaction.executeWithoutResult(it -> requests.take(request.id())
                .filter(now -> now.step() == request.step())
                .flatMap(Erasure::person)
                .ifPresent(work::on));
        return true;
    }

    /** No mail server has taken the receipt yet. */
    private static final class ReceiptWaits extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final boolean late;

        ReceiptWaits(boolean late) {
            super(null, null, false, false);
            this.late = late;
        }
    }

    /** Something failed; it is noted and tried again. Says no more, because a failure's words may name a person. */
    static final class NotYet extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotYet(UUID request, RuntimeException why) {
            super("erasure " + request + " goes on later: " + why.getClass().getSimpleName(), null, false, false);
        }
    }
}
