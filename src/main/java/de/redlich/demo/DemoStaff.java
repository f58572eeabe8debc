package de.redlich.demo;

import de.redlich.account.People;
import de.redlich.demo.DemoWorld.Place;
import de.redlich.page.Language;
import de.redlich.page.Texts;
import de.redlich.privacy.PersonId;
import de.redlich.staff.Policies;
import de.redlich.staff.Policy;
import de.redlich.staff.Readiness;
import org.springframework.stereotype.Component;

/** The staff of the demo have signed and are trained, so that whoever tries it out can look at everything. */
@Component
class DemoStaff {
    private final People people;
    private final Policies policies;
    private final Readiness readiness;
    private final Texts texts;

    DemoStaff(People people, Policies policies, Readiness readiness, Texts texts) {
        this.people = people;
        this.policies = policies;
        this.readiness = readiness;
        this.texts = texts;
    }

    void prepare(Place place) {
        var policy = policies.current();
        if (policy.training() == null
                && place.courses().stream().anyMatch(it -> it.folder().equals(DemoWorld.TRAINING))) {
            policies.set(new Policy(DemoWorld.TRAINING, policy.months(), policy.rightMonths()));
        }
        place.people().stream()
                .filter(it -> !it.roles().isEmpty())
                .forEach(it -> people.withEmail(it.email(place.slug())).ifPresent(id -> prepare(id, place)));
    }

    private void prepare(PersonId person, Place place) {
        var state = readiness.of(person);
        if (state.signedUntil() == null) {
            readiness.sign(person, texts.text(Language.DE, "staff.declaration.text", place.name()), Language.DE.code());
        }
        if (state.training() != null && state.trainedUntil() == null) {
            readiness.passed(person, state.training());
        }
    }
}
