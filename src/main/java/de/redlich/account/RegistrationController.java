package de.redlich.account;

import de.redlich.academy.CurrentAcademy;
import de.redlich.page.Open;
import de.redlich.page.Page;
import de.redlich.page.Problems;
import de.redlich.storage.Blobs;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Becoming a member, and confirming the e-mail address by the mailed link. */
@Open
@Controller
class RegistrationController {
    private final RegistrationForm form;
    private final Registrations registrations;
    private final Confirmations confirmations;
    private final Links links;
    private final MailLimit limit;

    RegistrationController(
            RegistrationForm form,
            Registrations registrations,
            Confirmations confirmations,
            Links links,
            MailLimit limit) {
        this.form = form;
        this.registrations = registrations;
        this.confirmations = confirmations;
        this.links = links;
        this.limit = limit;
    }

    /** First the age, before anything else is asked; below 16 the way leads to the parents, and nothing is kept. */
    @GetMapping("/registrieren")
    String form(
            Optional<SignedIn> me,
            @RequestParam Map<String, String> typed,
            Page page,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (me.isPresent()) {
            return "redirect:/uebersicht";
        }
        var age = AgeAnswer.of(typed.getOrDefault("alter", ""));
        if (age.isPresent() && age.get().needsGuardian()) {
            return turnAway(response);
        }
        var again = AgeCookie.isIn(request);
        if (age.isEmpty() || again && !(age.get().isAdult() && typed.containsKey("andere"))) {
            return askAge(typed, again, page, model, response);
        }
        return show(Map.of("alter", age.get().code()), Problems.none(), model);
    }

    @PostMapping("/registrieren")
    String register(
            @RequestParam Map<String, String> typed,
            @RequestParam(required = false) @Nullable MultipartFile picture,
            Page page,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var age = AgeAnswer.of(typed.getOrDefault("alter", ""));
        if (age.isEmpty()) {
            return askAge(typed, false, page, model, response);
        }
        if (age.get().needsGuardian() || Details.isBelowSixteen(typed)) {
            return turnAway(response);
        }
        var problems = Problems.none();
        var registration = form.read(typed, picture, page, problems);
        if (registration.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(typed, problems, model);
        }
        var refused = limit.registration(request, response, page);
        if (refused.isPresent()) {
            return show(typed, Problems.none().add("email", refused.get()), model);
        }
        try {
            registrations.register(registration.get());
            return "redirect:/registrieren/nachricht";
        } catch (Blobs.NoRoom full) {
            response.setStatus(HttpStatus.INSUFFICIENT_STORAGE.value());
            return show(typed, Problems.none().add("picture", page.t("account.problem.picture.unregistered")), model);
        }
    }

    @GetMapping("/registrieren/nachricht")
    String sent(Model model) {
        return sent("", Problems.none(), model);
    }

    /** The link again; the answer is the same for every address. */
    @PostMapping("/bestaetigung")
    String again(
            @RequestParam(defaultValue = "") String email,
            Page page,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var refused = limit.link(request, response, page);
        if (refused.isPresent()) {
            return sent(email, Problems.none().add("email", refused.get()), model);
        }
        AfterTheAnswer.run(() -> confirmations.remind(email));
        return "redirect:/registrieren/nachricht";
    }

    /** Only looks: programs that scan mails for harmful links must not use it up. */
    @GetMapping("/bestaetigung/{token}")
    String look(@PathVariable String token, Model model, HttpServletResponse response) {
        if (links.find(new Token(token), Links.Purpose.CONFIRM).isPresent()) {
            model.addAttribute("action", "/bestaetigung/" + token);
            model.addAttribute("words", "account.confirm");
            return "account/link";
        }
        return useless(token, model, response);
    }

    @PostMapping("/bestaetigung/{token}")
    String confirm(@PathVariable String token, Model model, HttpServletResponse response) {
        return confirmations.confirm(new Token(token)).isPresent()
                ? "redirect:/anmelden?hinweis=account.confirmed"
                : useless(token, model, response);
    }

    private String useless(String token, Model model, HttpServletResponse response) {
        var used = links.wasUsed(new Token(token), Links.Purpose.CONFIRM);
        response.setStatus(used ? HttpStatus.OK.value() : HttpStatus.GONE.value());
        model.addAttribute("used", used);
        return "account/confirmover";
    }

    private static String turnAway(HttpServletResponse response) {
        AgeCookie.set(response);
        response.setStatus(HttpStatus.FORBIDDEN.value());
        return "account/withguardian";
    }

    private static String askAge(
            Map<String, String> typed, boolean again, Page page, Model model, HttpServletResponse response) {
        var problems = Problems.none();
        if (typed.containsKey("alter") || typed.containsKey("email")) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            problems.add(again ? "andere" : "alter", page.t("account.problem." + (again ? "other" : "missing")));
        }
        model.addAttribute("again", again);
        model.addAttribute("answer", typed.getOrDefault("alter", ""));
        model.addAttribute("problems", problems);
        return "account/ageasked";
    }

    private static String sent(String email, Problems problems, Model model) {
        model.addAttribute("email", email);
        model.addAttribute("problems", problems);
        return "account/sent";
    }

    private static String show(Map<String, String> typed, Problems problems, Model model) {
        model.addAttribute("academy", CurrentAcademy.get());
        model.addAttribute("typed", typed);
        model.addAttribute("problems", problems);
        return "account/register";
    }
}
