package de.redlich.account;

import de.redlich.page.Open;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The link „Das war ich nicht“ of the mail about an unusual sign-in. Looking at it does nothing: mail scanners look. */
@Open
@Controller
class NotMeController {
    private final Links links;
    private final Disowning disowning;

    NotMeController(Links links, Disowning disowning) {
        this.links = links;
        this.disowning = disowning;
    }

    @GetMapping("/nicht-ich/{token}")
    String look(@PathVariable String token, Model model, HttpServletResponse response) {
        if (links.find(new Token(token), Links.Purpose.NOT_ME).isEmpty()) {
            return over(response);
        }
        model.addAttribute("action", "/nicht-ich/" + token);
        model.addAttribute("words", "account.notme");
        return "account/link";
    }

    @PostMapping("/nicht-ich/{token}")
    String disown(@PathVariable String token, HttpServletResponse response) {
        return disowning
                .disown(new Token(token))
                .map(path -> "redirect:" + path + "?hinweis=account.disowned")
                .orElseGet(() -> over(response));
    }

    private static String over(HttpServletResponse response) {
        response.setStatus(HttpStatus.GONE.value());
        return "account/resetover";
    }
}
