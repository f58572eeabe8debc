package de.redlich.account;

import de.redlich.account.proof.Passkeys;
import de.redlich.page.Page;
import de.redlich.page.Problems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** Settings, „Sicherheit“: what a person has beside the password. Before a change the person proves once more who they are. */
@Controller
@RequestMapping("/einstellungen/sicherheit")
class SecurityController {
    private static final String HERE = "redirect:/einstellungen/sicherheit";
    private static final int LONGEST_LABEL = 60;

    private final Protection protection;
    private final SecondPage second;
    private final Sessions sessions;
    private final Entrance entrance;
    private final Identity identity;
    private final Passkeys passkeys;
    private final People people;

    SecurityController(
            Protection protection,
            SecondPage second,
            Sessions sessions,
            Entrance entrance,
            Identity identity,
            Passkeys passkeys,
            People people) {
        this.protection = protection;
        this.second = second;
        this.sessions = sessions;
        this.entrance = entrance;
        this.identity = identity;
        this.passkeys = passkeys;
        this.people = people;
    }

    @GetMapping
    String show(SignedIn me, Model model) {
        return show(me, Problems.none(), model);
    }

    /** The password, a code or a passkey once more; good for a quarter of an hour, and worth a new token. */
    @PostMapping("/nachweis")
    String prove(
            SignedIn me,
            @RequestParam(defaultValue = "") String password,
            Page page,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var problems = Problems.none();
        identity.prove(me.id(), "password", password, problems, page);
        if (problems.isEmpty()) {
            entrance.complete(request, response);
            return HERE;
        }
        return refused(me, problems, model, response);
    }

    @GetMapping("/app")
    String offerApp(SignedIn me, Model model) {
        if (!sessions.isFresh(me.session())) {
            return HERE;
        }
        second.offerApp(me.id(), model);
        model.addAttribute("problems", Problems.none());
        return "account/app";
    }

    @PostMapping("/app")
    String addApp(
            SignedIn me,
            @RequestParam(defaultValue = "") String handout,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String label,
            Page page,
            Model model,
            HttpServletResponse response) {
        if (!sessions.isFresh(me.session())) {
            return HERE;
        }
        var name = label(label, page.t("account.security.app.label"));
        var codes = second.secretIn(me.id(), handout).flatMap(it -> protection.addApp(me.id(), name, it, code));
        if (codes.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            second.offerAppAgain(me.id(), handout, model);
            model.addAttribute("problems", Problems.none().add("code", page.t("account.security.app.wrong")));
            return "account/app";
        }
        return added(me, codes.get(), model);
    }

    /** What a script needs to make a new passkey. */
    @GetMapping(path = "/passkey", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    String forNewPasskey(SignedIn me) {
        return passkeys.forNew(me.id(), people.emailOf(me.id()).orElse(me.name()), me.name());
    }

    /** What a script needs to ask for a passkey where the password would do too. */
    @GetMapping(path = "/frage", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    String question(SignedIn me) {
        return passkeys.question(Optional.of(me.id()));
    }

    @PostMapping("/passkey")
    String addPasskey(
            SignedIn me,
            @RequestParam(defaultValue = "") String passkey,
            @RequestParam(defaultValue = "") String label,
            Page page,
            Model model,
            HttpServletResponse response) {
        if (!sessions.isFresh(me.session())) {
            return HERE;
        }
        var codes = protection.addPasskey(me.id(), label(label, page.t("account.security.passkey.label")), passkey);
        return codes.isPresent()
                ? added(me, codes.get(), model)
                : refused(
                        me, Problems.none().add("passkey", page.t("account.security.passkey.wrong")), model, response);
    }

    @PostMapping("/{factor}/name")
    String rename(SignedIn me, @PathVariable UUID factor, @RequestParam(defaultValue = "") String label) {
        if (sessions.isFresh(me.session()) && !label.isBlank()) {
            protection.rename(me.id(), factor, label(label, label));
        }
        return HERE;
    }

    @PostMapping("/{factor}/entfernung")
    String remove(SignedIn me, @PathVariable UUID factor, Page page, Model model, HttpServletResponse response) {
        if (!sessions.isFresh(me.session())) {
            return HERE;
        }
        var needed = protection.remove(me, factor);
        if (needed.isPresent()) {
            var why = switch (needed.get()) {
                case FOR_A_TASK -> "account.security.last.task";
                case FOR_A_SHORT_PASSWORD -> "account.security.last.password";
            };
            return refused(me, Problems.none().add("factors", page.t(why)), model, response);
        }
        sessions.endOthers(me.id(), me.session());
        return HERE + "?hinweis=account.factorremoved";
    }

    @PostMapping("/codes")
    String renewCodes(SignedIn me, Model model) {
        if (!sessions.isFresh(me.session()) || !protection.has(me.id())) {
            return HERE;
        }
        return codes(protection.renewCodes(me.id()), model);
    }

    private String added(SignedIn me, Protection.Codes codes, Model model) {
        sessions.endOthers(me.id(), me.session());
        return codes.written().isEmpty() ? HERE + "?hinweis=account.factoradded" : codes(codes, model);
    }

    private static String codes(Protection.Codes codes, Model model) {
        model.addAttribute("codes", codes.written());
        model.addAttribute("onward", "/einstellungen/sicherheit");
        return "account/codes";
    }

    private String refused(SignedIn me, Problems problems, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(me, problems, model);
    }

    private String show(SignedIn me, Problems problems, Model model) {
        model.addAttribute(
                "security",
                new Security(
                        protection.of(me.id()),
                        protection.codesLeft(me.id()),
                        sessions.isFresh(me.session()),
                        !me.roles().isEmpty(),
                        problems));
        return "account/security";
    }

    private static String label(String typed, String otherwise) {
        var label = typed.strip();
        return label.isEmpty() ? otherwise : label.substring(0, Math.min(label.length(), LONGEST_LABEL));
    }
}
