package de.redlich.account;

import de.redlich.page.Open;
import de.redlich.page.Page;
import de.redlich.page.Problems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Signing in and out. */
@Open
@Controller
class SignInController {
    private final SignIn signIn;
    private final Sessions sessions;
    private final Doorkeeper doorkeeper;
    private final AfterSignIn after;
    private final CsrfTokenRepository tokens;

    SignInController(
            SignIn signIn, Sessions sessions, Doorkeeper doorkeeper, AfterSignIn after, CsrfTokenRepository tokens) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.doorkeeper = doorkeeper;
        this.after = after;
        this.tokens = tokens;
    }

    @GetMapping("/anmelden")
    String form(Optional<SignedIn> me, @RequestParam(defaultValue = "") String weiter, Model model) {
        return me.isPresent()
                ? "redirect:" + LocalPath.of(weiter, AfterSignIn.home())
                : show("", weiter, Optional.empty(), Problems.none(), false, model);
    }

    @PostMapping("/anmelden")
    String signIn(
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String weiter,
            Page page,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var kept = Kept.carriedBy(request);
        if (password.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            var problems = Problems.none().add("password", page.t("account.problem.password"));
            return show(email, weiter, kept, problems, false, model);
        }
        return switch (signIn.attempt(email, password, Network.of(request))) {
            case SignIn.Outcome.Welcome(var person) ->
                doorkeeper.asks(person, request, response)
                        ? InquiryController.ask(weiter, request, model)
                        : after.enter(person, weiter, request, response, model);
            case SignIn.Outcome.Leaving(var key) -> "redirect:/loeschung/" + key;
            case SignIn.Outcome.Unconfirmed() -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield show(email, weiter, kept, Problems.none(), true, model);
            }
            case SignIn.Outcome.Held() -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                var problems = Problems.none().add("email", page.t("account.signin.held"));
                yield show(email, weiter, kept, problems, false, model);
            }
            case SignIn.Outcome.Wrong() -> {
                doorkeeper.refuse(email, request);
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                var problems = Problems.none().add("email", page.t("account.signin.wrong"));
                yield show(email, weiter, kept, problems, false, model);
            }
            case SignIn.Outcome.TooOften() -> {
                response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
                var problems = Problems.none().add("email", page.t("account.signin.slow"));
                yield show(email, weiter, kept, problems, false, model);
            }
        };
    }

    /** Where a browser that kept the cookie is sent on, and any other is told what is missing. */
    @GetMapping("/anmelden/fortsetzung")
    String goOn(Optional<SignedIn> me, @RequestParam(defaultValue = "") String weiter) {
        return me.isPresent() ? "redirect:" + LocalPath.of(weiter, AfterSignIn.home()) : "account/cookies";
    }

    @PostMapping({"/abmeldung", "/abmelden"})
    String signOut(HttpServletRequest request, HttpServletResponse response) {
        SessionCookie.in(request).ifPresent(sessions::end);
        SessionCookie.remove(response);
        tokens.saveToken(null, request, response);
        return "redirect:/?hinweis=account.signedout";
    }

    private static String show(
            String email, String weiter, Optional<Kept> kept, Problems problems, boolean unconfirmed, Model model) {
        model.addAttribute("email", email);
        model.addAttribute("weiter", LocalPath.of(weiter, ""));
        model.addAttribute("kept", kept.orElse(null));
        model.addAttribute("problems", problems);
        model.addAttribute("unconfirmed", unconfirmed);
        return "account/signin";
    }
}
