package de.redlich.rights.copy;

import de.redlich.account.SignedIn;
import de.redlich.page.Page;
import de.redlich.page.Problems;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where a person asks for the copy: first the password once more, then a quarter of an hour to fetch it in every form. */
@Controller
@RequestMapping("/meine-daten/kopie")
class CopyController {
    private final FreshProof proof;

    CopyController(FreshProof proof) {
        this.proof = proof;
    }

    @GetMapping
    String show(SignedIn me, @RequestParam(name = "nachweis", defaultValue = "") String sign, Model model) {
        model.addAttribute("problems", Problems.none());
        if (proof.holds(me, sign)) {
            model.addAttribute("sign", sign);
        }
        return "rights/copy/copy";
    }

    @PostMapping
    String prove(
            SignedIn me,
            @RequestParam(defaultValue = "") String password,
            Page page,
            Model model,
            HttpServletResponse response) {
        var problem = proof.problem(me, password);
        if (problem.isEmpty()) {
            return "redirect:/meine-daten/kopie?nachweis=" + proof.sign(me);
        }
        model.addAllAttributes(Map.of("problems", Problems.none().add("password", page.t(problem.get()))));
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return "rights/copy/copy";
    }
}
