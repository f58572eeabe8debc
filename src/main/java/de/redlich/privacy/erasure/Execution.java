package de.redlich.privacy.erasure;

import de.redlich.privacy.erasure.Erasure.Step;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Carries a request out, stage by stage, in the order of their steps. Nothing is called done before it is. */
@Component
class Execution {
    private final Requests requests;
    private final Map<Step, Stage> stages = new EnumMap<>(Step.class);

    Execution(Requests requests, List<Stage> stages) {
        this.requests = requests;
        stages.forEach(stage -> this.stages.put(stage.step(), stage));
    }

    /**
     * @return whether to look again soon, because something takes its time
     * @throws NotYet when something failed and is to be tried again
     */
    boolean run(UUID id) {
        try {
            var next = Stage.Next.GO_ON;
            while (next == Stage.Next.GO_ON) {
                next = step(id);
            }
            return next == Stage.Next.LOOK_AGAIN;
        } catch (RuntimeException e) {
            requests.fail(id, e.getClass().getSimpleName());
            throw new NotYet(id, e);
        }
    }

    /** A request that was taken back or is done has no stage any more. */
    private Stage.Next step(UUID id) {
        return requests.find(id)
                .flatMap(request -> java.util.Optional.ofNullable(stages.get(request.step()))
                        .map(stage -> stage.carryOut(request)))
                .orElse(Stage.Next.STOP);
    }

    /** Something failed; it is noted and tried again. Says no more, because a failure's words may name a person. */
    static final class NotYet extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotYet(UUID request, RuntimeException why) {
            super("erasure " + request + " goes on later: " + why.getClass().getSimpleName(), null, false, false);
        }
    }
}
