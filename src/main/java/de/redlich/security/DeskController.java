package de.redlich.security;

import de.redlich.academy.CurrentAcademy;
import de.redlich.privacy.AcademyFiles;
import de.redlich.privacy.Catalogues;
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
    private final AcademyFiles files;
    private final Catalogues catalogues;
    private final LegalClock clock;

    DeskController(
            Requests requests,
            AuthorityRequests authorities,
            Assessments assessments,
            AcademyFiles files,
            Catalogues catalogues,
            LegalClock clock) {
        this.requests = requests;
        this.authorities = authorities;
        this.assessments = assessments;
        this.files = files;
        this.catalogues = catalogues;
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
        return "security/desk";
    }

    @GetMapping("/auftragsverarbeiter")
    String processors(Model model) {
        model.addAttribute("processors", files.processors(CurrentAcademy.get().slug()));
        model.addAttribute("today", clock.today());
        model.addAttribute("catalogue", catalogues.shipped());
        return "security/processors";
    }
}
