package de.redlich.privacy.erasure;

import de.redlich.page.Page;
import de.redlich.privacy.PersonId;
import de.redlich.privacy.Sealing;
import de.redlich.privacy.erasure.Erasure.Step;
import de.redlich.privacy.erasure.Erasures.Line;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Removes, detaches or keeps the rows of every table, and looks in the end whether really nothing is left. */
@Component
class RowRemoval implements Stage {
    private final Plans plans;
    private final Rows rows;
    private final Lines lines;
    private final Requests requests;
    private final Sealing sealing;
    private final Turn turn;
    private final InstantSource time;

    RowRemoval(Plans plans, Rows rows, Lines lines, Requests requests, Sealing sealing, Turn turn, InstantSource time) {
        this.plans = plans;
        this.rows = rows;
        this.lines = lines;
        this.requests = requests;
        this.sealing = sealing;
        this.turn = turn;
        this.time = time;
    }

    @Override
    public Step step() {
        return Step.ROWS;
    }

    @Override
    public Next carryOut(Erasure request) {
        var plan = plans.with(request.wishes());
        for (var part : plan.parts()) {
            if (part.kind() == Fate.Kind.ERASED) {
                if (part.ownKeys()) {
                    turn.at(request, person -> rows.keyNames(part, person).forEach(sealing::forget));
                }
                removeInBatches(request, part);
            }
            turn.at(request, person -> finish(request, part, person));
        }
        turn.at(request, person -> {
            plan.parts().stream()
                    .filter(part -> part.kind() == Fate.Kind.KEPT)
                    .forEach(part -> keep(request, part, person)); // what was just noted about them is kept too
            plan.parts().forEach(part -> requireNothingLeft(part, person));
            requests.goOn(request.id(), Step.KEYS);
        });
        return Next.GO_ON;
    }

    /** Each batch is committed by itself. */
    private void removeInBatches(Erasure request, Plan.Part part) {
        long[] removed = {1};
        while (removed[0] > 0) {
            removed[0] = 0;
            turn.at(request, person -> {
                removed[0] = rows.removeBatch(part, person);
                lines.add(request.id(), part.table().name(), Fate.Kind.ERASED, removed[0]);
            });
        }
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

    private void requireNothingLeft(Plan.Part part, PersonId person) {
        if (rows.left(part, person) > 0) {
            throw new IllegalStateException("rows are left in " + part.table().name());
        }
    }
}
