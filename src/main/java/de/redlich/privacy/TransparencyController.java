package de.redlich.privacy;

import de.redlich.page.Open;
import de.redlich.page.Page;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** All promises and what proves them. */
@Controller
@Open
class TransparencyController {
    private final Promises promises;
    private final LastRun lastRun;

    TransparencyController(Promises promises, LastRun lastRun) {
        this.promises = promises;
        this.lastRun = lastRun;
    }

    @GetMapping("/transparenz")
    String transparency(Page page, Model model) {
        model.addAttribute("promises", promises);
        model.addAttribute("run", lastRun.told(page).orElse(null));
        return "privacy/transparency";
    }
}
