package de.redlich.guardian;

import de.redlich.privacy.PersonId;
import de.redlich.privacy.erasure.Dependents;
import java.util.List;
import org.springframework.stereotype.Component;

/** Where the only guardian goes, nobody is left who agreed, and the child's account rests. Youths decide for themselves. */
@Component
class LastGuardians implements Dependents {
    private final Guardianships guardianships;

    LastGuardians(Guardianships guardianships) {
        this.guardianships = guardianships;
    }

    @Override
    public List<String> namesOf(PersonId guardian) {
        return guardianships.of(guardian).stream()
                .filter(ward -> ward.state().isInCare() || ward.state() == State.FROZEN)
                .filter(ward -> guardianships.guardiansOf(ward.id()).size() == 1)
                .map(Ward::name)
                .toList();
    }
}
