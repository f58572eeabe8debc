package de.redlich.rights.choices;

import de.redlich.account.SignedIn;
import de.redlich.page.LocalAddress;
import de.redlich.privacy.Editions;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Takes note that somebody has seen a change of the statement. Seeing is not agreeing: no consent is touched by it. */
@Controller
class SeenPage {
    private final Editions editions;

    SeenPage(Editions editions) {
        this.editions = editions;
    }

    @PostMapping("/datenschutz/fassungen/{number}/kenntnisnahme")
    String see(SignedIn me, @PathVariable int number, @RequestParam(name = "weiter", defaultValue = "/") String back) {
        if (editions.newestMaterial().filter(it -> it.number() >= number).isPresent()) {
            editions.see(me.id(), number);
        }
        return "redirect:" + LocalAddress.of(back, "/");
    }
}
