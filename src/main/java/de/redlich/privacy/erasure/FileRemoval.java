package de.redlich.privacy.erasure;

import de.redlich.privacy.LabelledColumn;
import de.redlich.privacy.PersonId;
import de.redlich.privacy.erasure.Erasure.Step;
import de.redlich.privacy.erasure.Erasures.Line;
import org.springframework.stereotype.Component;

/** Files go before the rows that name them: where the store fails, the rows still know what is left. */
@Component
class FileRemoval implements Stage {
    private final Plans plans;
    private final Rows rows;
    private final Lines lines;
    private final Requests requests;
    private final Turn turn;

    FileRemoval(Plans plans, Rows rows, Lines lines, Requests requests, Turn turn) {
        this.plans = plans;
        this.rows = rows;
        this.lines = lines;
        this.requests = requests;
        this.turn = turn;
    }

    @Override
    public Step step() {
        return Step.FILES;
    }

    @Override
    public Next carryOut(Erasure request) {
        turn.at(request, person -> {
            plans.with(request.wishes()).parts().stream()
                    .filter(part -> part.hasFiles() && part.kind() == Fate.Kind.ERASED)
                    .forEach(part -> remove(request, part, person));
            requests.goOn(request.id(), Step.ROWS);
        });
        return Next.GO_ON;
    }

    private void remove(Erasure request, Plan.Part part, PersonId person) {
        var count = rows.removeFiles(part, person);
        if (count > 0) {
            lines.set(request.id(), new Line("blob:" + folder(part), Fate.Kind.ERASED, count, "", null));
        }
    }

    private static String folder(Plan.Part part) {
        return part.table().columns().stream()
                .map(LabelledColumn::blob)
                .filter(folder -> !folder.isEmpty())
                .findFirst()
                .orElseThrow();
    }
}
