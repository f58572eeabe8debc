package de.redlich.privacy;

import de.redlich.page.Open;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** All promises and what proves them. */
@Controller
@Open
class TransparencyController {
    private final Promises promises;

    TransparencyController(Promises promises) {
        this.promises = promises;
    }

    @GetMapping("/transparenz")
    String transparency(Model model) {
        model.addAttribute("promises", promises);
        return "privacy/transparency";
    }
}
