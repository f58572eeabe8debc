package de.redlich.rights.cases;

import de.redlich.academy.CurrentAcademy;
import de.redlich.page.Open;
import de.redlich.privacy.AcademyFiles;
import de.redlich.privacy.Authorities;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Whom somebody can turn to: us, a person instead of a machine, or the authority (Art. 77 GDPR); without an account too. */
@Open
@Controller
class ComplaintController {
    private final Authorities authorities;
    private final AcademyFiles files;

    ComplaintController(Authorities authorities, AcademyFiles files) {
        this.authorities = authorities;
        this.files = files;
    }

    @GetMapping("/meine-daten/beschwerde")
    String show(Model model) {
        model.addAttribute("authority", authorities.of(Handling.land()));
        model.addAttribute("others", authorities.all());
        model.addAttribute("imprint", files.imprint(CurrentAcademy.get().slug()));
        return "rights/cases/complaint";
    }
}
