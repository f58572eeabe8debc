package de.redlich.account;

import de.redlich.privacy.PersonId;
import de.redlich.privacy.choices.ConsentWithdrawn;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Erases what only an agreement allowed to keep, when it is withdrawn. */
@Component
class Withdrawal {
    private final Profiles profiles;
    private final Pictures pictures;

    Withdrawal(Profiles profiles, Pictures pictures) {
        this.profiles = profiles;
        this.pictures = pictures;
    }

    @EventListener
    void on(ConsentWithdrawn event) {
        event.categories().forEach(category -> erase(event.person(), category));
    }

    private void erase(PersonId person, String category) {
        switch (category) {
            case "phone" -> profiles.correct(person, "phone", null);
            case "education" -> profiles.set(person, "education", null);
            case "picture" -> pictures.erase(person);
            default -> {
                // kept by another room, or not at all
            }
        }
    }
}
