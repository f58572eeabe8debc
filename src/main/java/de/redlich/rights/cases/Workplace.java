package de.redlich.rights.cases;

import de.redlich.account.People;
import de.redlich.certificate.Reissuing;
import de.redlich.privacy.Corrections;
import de.redlich.privacy.calendar.LegalClock;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The page on which privacy officers work on one request; what could not be done comes back here with what was typed. */
@Component
class Workplace {
    private final Steps steps;
    private final People people;
    private final Recipients recipients;
    private final Reissuing reissuing;
    private final Corrections corrections;
    private final Templates templates;
    private final LegalClock clock;

    Workplace(
            Steps steps,
            People people,
            Recipients recipients,
            Reissuing reissuing,
            Corrections corrections,
            Templates templates,
            LegalClock clock) {
        this.steps = steps;
        this.people = people;
        this.recipients = recipients;
        this.reissuing = reissuing;
        this.corrections = corrections;
        this.templates = templates;
        this.clock = clock;
    }

    String show(Request request, Model model) {
        return show(request, null, "", model);
    }

    /**
     * @param tried what could not be done; null when nothing was tried
     * @param words what was typed for it
     */
    String show(Request request, @Nullable Act tried, String words, Model model) {
        var history = steps.of(request);
        model.addAttribute("request", request);
        model.addAttribute("tried", tried);
        model.addAttribute("words", words);
        model.addAttribute("account", people.find(request.subject()));
        model.addAttribute("accountEmail", people.emailOf(request.subject()).orElse(""));
        model.addAttribute("steps", history);
        model.addAttribute(
                "staff",
                people.names(
                        history.stream().flatMap(it -> it.staff().stream()).collect(Collectors.toSet()),
                        "rights_answered"));
        model.addAttribute("told", recipients.of(request));
        model.addAttribute("held", reissuing.heldBy(request.subject()));
        model.addAttribute("corrections", corrections.of(request.subject()));
        model.addAttribute("templates", templates.of(request));
        model.addAttribute("now", clock.now());
        return "rights/cases/work";
    }
}
