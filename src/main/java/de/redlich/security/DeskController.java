package de.redlich.security;

import de.redlich.privacy.ProcessorRegister;
import de.redlich.privacy.calendar.LegalClock;
import de.redlich.rights.cases.Requests;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The privacy officers' first page: what waits, and where everything is. */
@Controller
@RequestMapping("/datenschutzstelle")
class DeskController {
    private final Requests requests;
    private final AuthorityRequests authorities;
    private final Assessments assessments;
    private final ProcessorRegister register;
    private final LegalClock clock;

    DeskController(
            Requests requests,
            AuthorityRequests authorities,
            Assessments assessments,
            ProcessorRegister register,
            LegalClock clock) {
        this.requests = requests;
        this.authorities = authorities;
        this.assessments = assessments;
        this.register = register;
        this.clock = clock;
    }

    @GetMapping
    String show(Model model) {
        model.addAttribute("waiting", requests.waiting());
        model.addAttribute("authorities", authorities.open());
        model.addAttribute(
                "reviews",
                assessments.latest().stream()
                        .filter(it -> !it.reviewOn().isAfter(clock.today()))
                        .count());
        model.addAttribute(
                "ending",
                register.entries().stream()
                        .filter(it -> ProcessorWarnings.isNear(it, clock.today()))
                        .count());
        return "security/desk";
    }
}
