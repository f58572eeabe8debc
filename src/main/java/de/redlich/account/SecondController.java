package de.redlich.account;

import de.redlich.account.proof.Passkeys;
import de.redlich.page.Open;
import de.redlich.page.Page;
import de.redlich.page.Problems;
import de.redlich.privacy.PersonId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The second proof at sign-in; and, for those who must have one and have none, setting it up. */
@Open
@Controller
@RequestMapping("/anmelden/nachweis")
class SecondController {
    private final Entrance entrance;
    private final Sessions sessions;
    private final Doorkeeper doorkeeper;
    private final SecondPage page;
    private final SecondProofs proofs;
    private final Protection protection;
    private final Passkeys passkeys;
    private final People people;

    SecondController(
            Entrance entrance,
            Sessions sessions,
            Doorkeeper doorkeeper,
            SecondPage page,
            SecondProofs proofs,
            Protection protection,
            Passkeys passkeys,
            People people) {
        this.entrance = entrance;
        this.sessions = sessions;
        this.doorkeeper = doorkeeper;
        this.page = page;
        this.proofs = proofs;
        this.protection = protection;
        this.passkeys = passkeys;
        this.people = people;
    }

    @GetMapping
    String ask(
            Optional<SignedIn> me,
            @RequestParam(defaultValue = "") String weiter,
            Model model,
            HttpServletRequest request) {
        if (me.isPresent()) {
            return "redirect:" + LocalPath.of(weiter, Entrance.home());
        }
        if (SessionCookie.in(request).isEmpty()) {
            return "account/cookies";
        }
        return entrance.half(request)
                .map(half -> page.show(half, weiter, Optional.empty(), Problems.none(), model))
                .orElse("redirect:/anmelden");
    }

    @PostMapping
    String prove(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String weiter,
            Page words,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var half = entrance.half(request).filter(Sessions.Half::hasSecond);
        if (half.isEmpty()) {
            return Entrance.toSecond(weiter);
        }
        return switch (proofs.check(half.get().id(), code.strip())) {
            case SignIn.Proof.RIGHT ->
                entrance.complete(request, response)
                        .map(token -> entrance.goOn(token, weiter, request, model))
                        .orElse("redirect:/anmelden");
            case SignIn.Proof.WRONG -> {
                doorkeeper.refuseProof(half.get().id(), request);
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                var problems = Problems.none().add("code", words.t("account.second.wrong"));
                yield page.show(half.get(), weiter, Kept.carriedBy(request), problems, model);
            }
            case SignIn.Proof.TOO_OFTEN -> {
                response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
                var problems = Problems.none().add("code", words.t("account.second.slow"));
                yield page.show(half.get(), weiter, Kept.carriedBy(request), problems, model);
            }
        };
    }

    /** An app that has shown a code: it is added, the recovery codes are shown, and everything is open. */
    @PostMapping("/app")
    String addApp(
            @RequestParam(defaultValue = "") String handout,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String weiter,
            Page words,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var half = entrance.half(request).filter(it -> !it.hasSecond());
        if (half.isEmpty()) {
            return Entrance.toSecond(weiter);
        }
        var person = half.get().id();
        var label = words.t("account.security.app.label");
        var codes = page.secretIn(person, handout).flatMap(secret -> protection.addApp(person, label, secret, code));
        if (codes.isPresent()) {
            return begin(half.get().id(), codes.get(), weiter, model, request, response);
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        var problems = Problems.none().add("code", words.t("account.security.app.wrong"));
        var view = page.show(half.get(), weiter, Kept.carriedBy(request), problems, model);
        page.offerAppAgain(person, handout, model);
        return view;
    }

    @PostMapping("/passkey")
    String addPasskey(
            @RequestParam(defaultValue = "") String passkey,
            @RequestParam(defaultValue = "") String weiter,
            Page words,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var half = entrance.half(request).filter(it -> !it.hasSecond());
        if (half.isEmpty()) {
            return Entrance.toSecond(weiter);
        }
        var label = words.t("account.security.passkey.label");
        var codes = protection.addPasskey(half.get().id(), label, passkey);
        if (codes.isPresent()) {
            return begin(half.get().id(), codes.get(), weiter, model, request, response);
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        var problems = Problems.none().add("passkey", words.t("account.security.passkey.wrong"));
        return page.show(half.get(), weiter, Kept.carriedBy(request), problems, model);
    }

    /** What a script needs to ask for a passkey, or to make one. */
    @GetMapping(path = "/passkey", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> question(HttpServletRequest request) {
        return ResponseEntity.of(entrance.half(request)
                .map(half -> half.hasSecond()
                        ? passkeys.question(Optional.of(half.id()))
                        : passkeys.forNew(half.id(), people.emailOf(half.id()).orElse(half.name()), half.name())));
    }

    private String begin(
            PersonId person,
            Protection.Codes codes,
            String weiter,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var token = entrance.complete(request, response);
        if (token.isEmpty()) {
            return "redirect:/anmelden";
        }
        // what was begun elsewhere before there was a second proof does not count as proved by it
        sessions.endOthers(person, token.get());
        entrance.tell(token.get(), request);
        Kept.carriedBy(request).ifPresent(kept -> model.addAttribute("kept", kept));
        model.addAllAttributes(Map.of("codes", codes.written(), "onward", LocalPath.of(weiter, Entrance.home())));
        return "account/codes";
    }
}
