package de.redlich.account;

import de.redlich.account.proof.Passkeys;
import de.redlich.page.Open;
import de.redlich.page.Page;
import de.redlich.page.Problems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** Signing in and out. */
@Open
@Controller
class SignInController {
    private final SignIn signIn;
    private final Sessions sessions;
    private final Entrance entrance;
    private final Passkeys passkeys;
    private final Doorkeeper doorkeeper;
    private final CsrfTokenRepository tokens;

    SignInController(
            SignIn signIn,
            Sessions sessions,
            Entrance entrance,
            Passkeys passkeys,
            Doorkeeper doorkeeper,
            CsrfTokenRepository tokens) {
        this.doorkeeper = doorkeeper;
        this.signIn = signIn;
        this.entrance = entrance;
        this.passkeys = passkeys;
        this.sessions = sessions;
        this.tokens = tokens;
    }

    @GetMapping("/anmelden")
    String form(
            Optional<SignedIn> me,
            @RequestParam(defaultValue = "") String weiter,
            Model model,
            HttpServletRequest request) {
        if (me.isPresent()) {
            return "redirect:" + LocalPath.of(weiter, Entrance.home());
        }
        return entrance.half(request).isPresent()
                ? Entrance.toSecond(weiter)
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
        var outcome = signIn.attempt(email, password, Network.of(request));
        return answer(outcome, Entrance.Given.FIRST, email, weiter, page, model, request, response);
    }

    /** What a script needs to ask for a passkey; the same for everybody. */
    @GetMapping(path = "/anmelden/passkey", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    String question() {
        return passkeys.question(Optional.empty());
    }

    @PostMapping("/anmelden/passkey")
    String signInByPasskey(
            @RequestParam(defaultValue = "") String passkey,
            @RequestParam(defaultValue = "") String weiter,
            Page page,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var outcome = signIn.byPasskey(passkey, Network.of(request));
        if (outcome instanceof SignIn.Outcome.Wrong) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            var problems = Problems.none().add("email", page.t("account.signin.passkey.wrong"));
            return show("", weiter, Kept.carriedBy(request), problems, false, model);
        }
        return answer(outcome, Entrance.Given.BOTH, "", weiter, page, model, request, response);
    }

    private String answer(
            SignIn.Outcome outcome,
            Entrance.Given given,
            String email,
            String weiter,
            Page page,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var kept = Kept.carriedBy(request);
        return switch (outcome) {
            case SignIn.Outcome.Welcome(var person) -> entrance.admit(person, given, weiter, request, response, model);
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
        return me.isPresent() ? "redirect:" + LocalPath.of(weiter, Entrance.home()) : "account/cookies";
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
