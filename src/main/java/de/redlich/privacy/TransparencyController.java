package de.redlich.privacy;

import de.redlich.page.Open;
import de.redlich.page.Page;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** All promises and what proves them. */
@Controller
@Open
class TransparencyController {
    private final Promises promises;
    private final List<TransparencyFacts> facts;

    TransparencyController(Promises promises, List<TransparencyFacts> facts) {
        this.promises = promises;
        this.facts = facts;
    }

    @GetMapping("/transparenz")
    String transparency(Page page, Model model) {
        model.addAttribute("promises", promises);
        model.addAttribute(
                "facts", facts.stream().flatMap(it -> it.facts(page).stream()).toList());
        return "privacy/transparency";
    }
}
