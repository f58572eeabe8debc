package de.redlich.rights.cases;

import de.redlich.page.Open;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Where a company that has data of ours confirms that it has corrected, erased or restricted them too (Art. 19 GDPR). */
@Open
@Controller
class AcknowledgementController {
    private final Recipients recipients;

    AcknowledgementController(Recipients recipients) {
        this.recipients = recipients;
    }

    @GetMapping("/empfaenger/{secret}")
    String show(@PathVariable String secret, Model model, HttpServletResponse response) {
        var company = recipients.waiting(new Secret(secret));
        return answer(company.isPresent() ? "open" : "gone", company.orElse(""), secret, model, response);
    }

    @PostMapping("/empfaenger/{secret}")
    String acknowledge(@PathVariable String secret, Model model, HttpServletResponse response) {
        var done = recipients.acknowledge(new Secret(secret));
        return answer(done ? "done" : "gone", "", secret, model, response);
    }

    private static String answer(
            String state, String company, String secret, Model model, HttpServletResponse response) {
        if (state.equals("gone")) {
            response.setStatus(HttpStatus.GONE.value());
        }
        response.setHeader("Referrer-Policy", "no-referrer");
        model.addAttribute("state", state);
        model.addAttribute("company", company);
        model.addAttribute("secret", secret);
        return "rights/cases/acknowledgement";
    }
}
