package de.redlich.rights.cases;

import de.redlich.page.Texts;
import de.redlich.privacy.choices.Restrictions;
import de.redlich.privacy.choices.Restrictions.Ground;
import de.redlich.privacy.choices.Restrictions.Scope;
import org.springframework.stereotype.Component;

/** While somebody disputes a result, it is stored and used for nothing else (Art. 16, 18(1)(a) GDPR). */
@Component
class Disputes implements Consequence {
    private static final String RESULTS = "quiz_answers";

    private final Restrictions restrictions;
    private final Texts texts;

    Disputes(Restrictions restrictions, Texts texts) {
        this.restrictions = restrictions;
        this.texts = texts;
    }

    /** Whether the request is about something that can be restricted meanwhile. */
    static boolean isOne(Request request) {
        return request.kind() == Kind.HUMAN_REVIEW && !request.about().isEmpty();
    }

    void begin(Request request) {
        restrictions.restrict(
                request.subject(),
                Scope.CATEGORY,
                RESULTS,
                Ground.ACCURACY,
                request.reference(),
                texts.text(request.language(), "rights.cases.dispute"),
                request.language());
    }

    /** The person is told before the results are used again. */
    @Override
    public void follow(Request closed, State end, String words) {
        if (isOne(closed)) {
            end(closed);
        }
    }

    private void end(Request request) {
        restrictions.of(request.subject()).stream()
                .filter(it -> it.scope() == Scope.CATEGORY && it.key().equals(RESULTS))
                .filter(it -> it.ground() == Ground.ACCURACY && it.liftsAt() == null)
                .filter(it -> it.reason().equals(request.reference()))
                .forEach(it -> restrictions.announceLifting(
                        it.id(), texts.text(request.language(), "rights.cases.dispute.over", request.reference())));
    }
}
