package de.redlich.rights.erasure;

import de.redlich.page.Open;
import de.redlich.page.Page;
import de.redlich.privacy.erasure.Erasures;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** How far an erasure is: can still be taken back, is under way, or is done and this is its receipt. Whoever has the link sees it. */
@Open
@Controller
@RequestMapping("/loeschung/{key}")
class EndingController {
    private final Erasures erasures;
    private final Wording wording;

    EndingController(Erasures erasures, Wording wording) {
        this.erasures = erasures;
        this.wording = wording;
    }

    @GetMapping
    String show(@PathVariable String key, Page page, Model model, HttpServletResponse response) {
        var found = erasures.withKey(key);
        if (found.isEmpty()) {
            return gone(key, response);
        }
        var erasure = found.get();
        model.addAttribute("key", key);
        model.addAttribute("erasure", erasure);
        model.addAttribute(
                "lines",
                erasure.isErased()
                        ? wording.say(erasures.receipt(erasure.id()), page.language())
                        : java.util.List.of());
        return "rights/erasure/ending";
    }

    @PostMapping("/ruecknahme")
    String undo(@PathVariable String key) {
        return erasures.withKey(key).filter(it -> erasures.undo(it.id())).isPresent()
                ? "redirect:/anmelden?hinweis=rights.undone"
                : "redirect:/loeschung/" + key;
    }

    /** Who opens the link again, or presses twice, reads how things stand. */
    private String gone(String key, HttpServletResponse response) {
        if (!erasures.isKey(key)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        response.setStatus(HttpStatus.GONE.value());
        return "rights/erasure/gone";
    }
}
