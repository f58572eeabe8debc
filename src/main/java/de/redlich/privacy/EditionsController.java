package de.redlich.privacy;

import de.redlich.page.Open;
import de.redlich.page.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The archive: every edition of the statement, readable as it was. */
@Controller
@Open
class EditionsController {
    private final Editions editions;

    EditionsController(Editions editions) {
        this.editions = editions;
    }

    @GetMapping("/datenschutz/fassungen")
    String all(Page page, Model model) {
        model.addAttribute(
                "editions",
                editions.all().stream()
                        .map(it -> new Entry(it, editions.text(it, page.language())))
                        .toList());
        return "privacy/editions";
    }

    @GetMapping("/datenschutz/fassungen/{number}")
    String one(@PathVariable int number, Page page, Model model) {
        var edition = editions.numbered(number).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("entry", new Entry(edition, editions.text(edition, page.language())));
        model.addAttribute(
                "newest", editions.newest().map(Editions.Edition::number).orElse(number));
        return "privacy/edition";
    }

    record Entry(Editions.Edition edition, Editions.Text text) {}
}
