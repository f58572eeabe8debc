package de.redlich.rights.cases;

import de.redlich.page.Open;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The mailed link with which somebody shows that a request is theirs. Looking uses nothing up: mail scanners look. */
@Open
@Controller
class IdentityController {
    private final Handling handling;

    IdentityController(Handling handling) {
        this.handling = handling;
    }

    @GetMapping("/anliegen/identitaet/{secret}")
    String show(@PathVariable String secret, Model model, HttpServletResponse response) {
        var waits = handling.awaiting(new Secret(secret)).isPresent();
        return answer(waits ? "open" : "gone", secret, model, response);
    }

    @PostMapping("/anliegen/identitaet/{secret}")
    String prove(@PathVariable String secret, Model model, HttpServletResponse response) {
        var proved = handling.proveIdentity(new Secret(secret)).isPresent();
        return answer(proved ? "done" : "gone", secret, model, response);
    }

    private static String answer(String state, String secret, Model model, HttpServletResponse response) {
        if (state.equals("gone")) {
            response.setStatus(HttpStatus.GONE.value());
        }
        response.setHeader("Referrer-Policy", "no-referrer");
        model.addAttribute("state", state);
        model.addAttribute("secret", secret);
        return "rights/cases/identity";
    }
}
