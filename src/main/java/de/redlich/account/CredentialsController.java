package de.redlich.account;

import de.redlich.page.Open;
import de.redlich.page.Page;
import de.redlich.page.Problems;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Changing the e-mail address, which the new one must confirm, and the password, for which the present one is asked. */
@Controller
class CredentialsController {
    private final SettingsPage settings;
    private final Secrets secrets;
    private final SignIn signIn;
    private final Passwords passwords;
    private final PasswordRule rule;
    private final Protection protection;

    CredentialsController(
            SettingsPage settings,
            Secrets secrets,
            SignIn signIn,
            Passwords passwords,
            PasswordRule rule,
            Protection protection) {
        this.settings = settings;
        this.secrets = secrets;
        this.signIn = signIn;
        this.passwords = passwords;
        this.rule = rule;
        this.protection = protection;
    }

    @PostMapping("/einstellungen/email")
    String wantEmail(
            SignedIn me,
            @RequestParam Map<String, String> typed,
            Page page,
            Model model,
            HttpServletResponse response) {
        var email = Email.of(typed.getOrDefault("email", ""));
        var problems = Problems.none();
        if (email.isEmpty()) {
            problems.add("email", page.t("account.problem.email"));
        }
        proveSelf(me, "email_password", typed.getOrDefault("email_password", ""), problems, page);
        if (!problems.isEmpty() || email.isEmpty()) {
            return settings.again(me, typed, problems, page, model, response);
        }
        secrets.wantEmail(me.id(), email.get());
        return "redirect:/einstellungen?hinweis=account.emailasked";
    }

    @PostMapping("/einstellungen/email/widerruf")
    String keepEmail(SignedIn me) {
        secrets.keepEmail(me.id());
        return "redirect:/einstellungen?hinweis=account.saved";
    }

    @PostMapping("/einstellungen/passwort")
    String changePassword(
            SignedIn me,
            @RequestParam(defaultValue = "") String current_password,
            @RequestParam(defaultValue = "") String new_password,
            Page page,
            Model model,
            HttpServletResponse response) {
        var problems = Problems.none();
        proveSelf(me, "current_password", current_password, problems, page);
        var second = protection.has(me.id());
        rule.problem(new_password, me.name(), settings.emailOf(me), second)
                .ifPresent(key ->
                        problems.add("new_password", page.t(key, PasswordRule.shortest(second), PasswordRule.LONGEST)));
        if (!problems.isEmpty()) {
            return settings.again(me, Map.of(), problems, page, model, response);
        }
        secrets.change(me.id(), me.session(), passwords.hash(new_password), PasswordRule.isShort(new_password));
        return "redirect:/einstellungen?hinweis=account.passwordchanged";
    }

    /** An unlocked screen or a stolen session is not enough to take an account over. */
    private void proveSelf(SignedIn me, String field, String password, Problems problems, Page page) {
        switch (signIn.prove(me.id(), password)) {
            case SignIn.Proof.RIGHT -> {}
            case SignIn.Proof.WRONG -> problems.add(field, page.t("account.problem.current_password"));
            case SignIn.Proof.TOO_OFTEN -> problems.add(field, page.t("account.problem.too_often"));
        }
    }

    @Open
    @GetMapping("/neue-adresse/{token}")
    String look(@PathVariable String token, Model model, HttpServletResponse response) {
        if (secrets.mayConfirmEmail(new Token(token))) {
            model.addAttribute("action", "/neue-adresse/" + token);
            model.addAttribute("words", "account.newemail");
            return "account/link";
        }
        return over(response);
    }

    @Open
    @PostMapping("/neue-adresse/{token}")
    String confirmEmail(@PathVariable String token, Optional<SignedIn> me, Page page, HttpServletResponse response) {
        try {
            return secrets.confirmEmail(new Token(token), me.map(SignedIn::session), page.language())
                            .isPresent()
                    ? "redirect:/einstellungen?hinweis=account.emailchanged"
                    : over(response);
        } catch (People.EmailTaken e) {
            return over(response);
        }
    }

    private static String over(HttpServletResponse response) {
        response.setStatus(HttpStatus.GONE.value());
        return "account/newemailover";
    }
}
