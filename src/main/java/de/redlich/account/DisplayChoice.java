package de.redlich.account;

import de.redlich.page.DisplayChosen;
import org.springframework.context.event.EventListener;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Remembers with the account what a signed-in person chose in the head of a page. */
@Component
class DisplayChoice {
    private final Profiles profiles;

    DisplayChoice(Profiles profiles) {
        this.profiles = profiles;
    }

    @EventListener
    void on(DisplayChosen chosen) {
        var proof = SecurityContextHolder.getContext().getAuthentication();
        if (proof != null && proof.getPrincipal() instanceof SignedIn me) {
            var preferences = chosen.preferences();
            profiles.show(me.id(), preferences.language(), preferences.fontSize(), preferences.theme());
        }
    }
}
