package de.redlich.rights.cases;

import de.redlich.privacy.choices.Objections;
import org.springframework.stereotype.Component;

/** The answer to a request decides the objection that is weighed in it: refused means that compelling grounds prevail. */
@Component
class Weighings implements Consequence {
    private final Requests requests;
    private final Objections objections;

    Weighings(Requests requests, Objections objections) {
        this.requests = requests;
        this.objections = objections;
    }

    /** Whether an objection waits for the answer; until then its purpose is off. */
    boolean concerns(Request request) {
        return request.kind() == Kind.OBJECTION
                && requests.objectionOf(request.id())
                        .flatMap(objections::waiting)
                        .isPresent();
    }

    @Override
    public void follow(Request closed, State end, String words) {
        requests.objectionOf(closed.id())
                .flatMap(objections::waiting)
                .ifPresent(it -> objections.decide(it.id(), end == State.REFUSED, words));
    }
}
