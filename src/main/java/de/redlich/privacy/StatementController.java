package de.redlich.privacy;

import de.redlich.page.Open;
import de.redlich.page.Page;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The public pages about data: privacy statement and cookies. */
@Controller
@Open
class StatementController {
    private final Statements statements;
    private final Disclosures disclosures;

    StatementController(Statements statements, Disclosures disclosures) {
        this.statements = statements;
        this.disclosures = disclosures;
    }

    @GetMapping("/datenschutz")
    String statement(Page page, Model model) {
        Disclosure disclosure = disclosures.of(page);
        model.addAttribute("disclosure", disclosure);
        model.addAttribute(
                "statement", statements.of(Disclosures.academy(page), page.academyName(), page.language(), disclosure));
        return "privacy/statement";
    }

    @GetMapping("/cookies")
    String cookies(Page page, Model model) {
        model.addAttribute("disclosure", disclosures.of(page));
        return "privacy/cookies";
    }
}
