package de.redlich.account;

import de.redlich.page.Open;
import de.redlich.page.Page;
import de.redlich.page.Problems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A new password by a mailed link. The answer is the same whether an address is known or not. */
@Open
@Controller
class ForgottenPasswordController {
    private final Secrets secrets;
    private final Links links;
    private final People people;
    private final Passwords passwords;
    private final PasswordRule rule;
    private final Protection protection;
    private final MailLimit limit;

    ForgottenPasswordController(
            Secrets secrets,
            Links links,
            People people,
            Passwords passwords,
            PasswordRule rule,
            Protection protection,
            MailLimit limit) {
        this.secrets = secrets;
        this.links = links;
        this.people = people;
        this.passwords = passwords;
        this.rule = rule;
        this.protection = protection;
        this.limit = limit;
    }

    @GetMapping("/passwort-vergessen")
    String form(Model model) {
        return ask("", Problems.none(), model);
    }

    @PostMapping("/passwort-vergessen")
    String forgot(
            @RequestParam(defaultValue = "") String email,
            Page page,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var problems = limit.problems(email, request, response, page);
        if (!problems.isEmpty()) {
            return ask(email, problems, model);
        }
        AfterTheAnswer.run(() -> secrets.forgot(email));
        return "redirect:/passwort-vergessen/nachricht";
    }

    @GetMapping("/passwort-vergessen/nachricht")
    String sent() {
        return "account/resetsent";
    }

    @GetMapping("/passwort/{token}")
    String newPassword(@PathVariable String token, Model model, HttpServletResponse response) {
        return links.find(new Token(token), Links.Purpose.RESET)
                .map(link -> choose(token, link, Problems.none(), model))
                .orElseGet(() -> over(response));
    }

    @PostMapping("/passwort/{token}")
    String reset(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String password,
            Page page,
            Model model,
            HttpServletResponse response) {
        var link = links.find(new Token(token), Links.Purpose.RESET);
        if (link.isEmpty()) {
            return over(response);
        }
        var problem = problem(password, link.get());
        if (problem.isPresent()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            var words = page.t(problem.get(), PasswordRule.shortest(hasSecond(link.get())), PasswordRule.LONGEST);
            return choose(token, link.get(), Problems.none().add("password", words), model);
        }
        return secrets.reset(new Token(token), passwords.hash(password), PasswordRule.isShort(password))
                        .isPresent()
                ? "redirect:/anmelden?hinweis=account.password"
                : over(response);
    }

    private Optional<String> problem(String password, Links.Link link) {
        var name = people.find(link.person()).map(Person::name).orElse("");
        return rule.problem(password, name, people.emailOf(link.person()).orElse(""), hasSecond(link));
    }

    private boolean hasSecond(Links.Link link) {
        return protection.has(link.person());
    }

    private String choose(String token, Links.Link link, Problems problems, Model model) {
        model.addAttribute("token", token);
        model.addAttribute("shortest", PasswordRule.shortest(hasSecond(link)));
        model.addAttribute("email", people.emailOf(link.person()).orElse(""));
        model.addAttribute("problems", problems);
        return "account/newpassword";
    }

    private static String ask(String email, Problems problems, Model model) {
        model.addAttribute("email", email);
        model.addAttribute("problems", problems);
        return "account/forgotten";
    }

    private static String over(HttpServletResponse response) {
        response.setStatus(HttpStatus.GONE.value());
        return "account/resetover";
    }
}
