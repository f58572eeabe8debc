package de.redlich.account;

import de.redlich.page.Open;
import de.redlich.page.Page;
import de.redlich.page.Problems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Signing in by a mailed link instead of the password. The answer is the same whether an address is known or not. */
@Open
@Controller
@RequestMapping("/anmelden/link")
class LinkSignInController {
    private final SignIn signIn;
    private final Links links;
    private final Entrance entrance;
    private final MailLimit limit;

    LinkSignInController(SignIn signIn, Links links, Entrance entrance, MailLimit limit) {
        this.signIn = signIn;
        this.links = links;
        this.entrance = entrance;
        this.limit = limit;
    }

    @GetMapping
    String form(Model model) {
        return ask("", Problems.none(), model);
    }

    @PostMapping
    String want(
            @RequestParam(defaultValue = "") String email,
            Page page,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var problems = limit.problems(email, request, response, page);
        if (!problems.isEmpty()) {
            return ask(email, problems, model);
        }
        AfterTheAnswer.run(() -> signIn.wantLink(email));
        return "redirect:/anmelden/link/nachricht";
    }

    @GetMapping("/nachricht")
    String sent() {
        return "account/linksent";
    }

    /** Only looks: programs that scan mails for harmful links must not use it up. */
    @GetMapping("/{token}")
    String look(@PathVariable String token, Model model, HttpServletResponse response) {
        if (links.find(new Token(token), Links.Purpose.SIGN_IN).isEmpty()) {
            return over(response);
        }
        model.addAttribute("action", "/anmelden/link/" + token);
        model.addAttribute("words", "account.bylink");
        return "account/link";
    }

    @PostMapping("/{token}")
    String use(@PathVariable String token, Model model, HttpServletRequest request, HttpServletResponse response) {
        return switch (signIn.byLink(new Token(token))) {
            case SignIn.Outcome.Welcome(var person) ->
                entrance.open(person, Entrance.Given.FIRST, "", request, response, model);
            case SignIn.Outcome.Leaving(var key) -> "redirect:/loeschung/" + key;
            default -> over(response);
        };
    }

    private static String ask(String email, Problems problems, Model model) {
        model.addAttribute("email", email);
        model.addAttribute("problems", problems);
        return "account/wantlink";
    }

    private static String over(HttpServletResponse response) {
        response.setStatus(HttpStatus.GONE.value());
        return "account/linkover";
    }
}
