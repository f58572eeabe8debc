package de.redlich.privacy;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** All promises and what proves them. */
@Controller
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
