package de.redlich.privacy;

import de.redlich.page.Open;
import de.redlich.page.Page;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Who runs the academy (§ 5 DDG) and how accessible it is (§ 14 BFSG). */
@Controller
@Open
class ImprintController {
    private final AcademyFiles files;

    ImprintController(AcademyFiles files) {
        this.files = files;
    }

    @GetMapping("/impressum")
    String imprint(Page page, Model model) {
        model.addAttribute("imprint", files.imprint(Disclosures.academy(page)));
        return "privacy/imprint";
    }

    @GetMapping("/barrierefreiheit")
    String accessibility(Page page, Model model) {
        model.addAttribute("imprint", files.imprint(Disclosures.academy(page)));
        return "privacy/accessibility";
    }
}
