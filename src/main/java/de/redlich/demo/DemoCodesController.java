package de.redlich.demo;

import de.redlich.page.Open;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ResponseStatusException;

/** Shows the codes of the invented people. There is nothing here outside development. */
@Open
@Controller
class DemoCodesController {
    private final DemoCodes codes;

    DemoCodesController(DemoCodes codes) {
        this.codes = codes;
    }

    @GetMapping("/postfach/codes")
    String show(Model model) {
        if (!codes.areShown()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        model.addAttribute("codes", codes.now());
        model.addAttribute("seconds", codes.left().toSeconds());
        return "demo/codes";
    }
}
