package de.redlich.guardian;

import de.redlich.account.AgeWatch;
import de.redlich.privacy.PersonId;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** A youth who puts the date of birth right comes of age in the right month too. */
@Component
class MonthOfAge implements AgeWatch {
    private final Childhoods childhoods;

    MonthOfAge(Childhoods childhoods) {
        this.childhoods = childhoods;
    }

    @Override
    public void born(PersonId person, LocalDate birth) {
        childhoods.of(person).filter(State.GROWN::equals).ifPresent(it -> childhoods.correct(person, birth));
    }
}
